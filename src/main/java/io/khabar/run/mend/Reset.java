package io.khabar.run.mend;

import io.khabar.run.Cluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Makes a topology begin anew.
 *
 * <p>The group goes first: the brokers refuse that while an instance is in it, so one that was started since the plan was
 * made is safe. What a reset that was killed has left undone, the next one does.
 */
public final class Reset {
    private final Admin admin;
    private final Consumer<String> done;

    /** @param done told of each thing that was done */
    public Reset(Cluster cluster, Consumer<String> done) {
        this.admin = cluster.admin();
        this.done = done;
    }

    /** @throws IOException when an instance runs, and nothing was done; or when the cluster refuses a part of it */
    public void perform(PartReset plan) throws IOException, InterruptedException {
        requireStopped(plan);
        try {
            forgetGroup(plan);
            for (String topic : plan.deleted()) {
                ignoring(
                        UnknownTopicOrPartitionException.class,
                        admin.deleteTopics(List.of(topic)).all());
                done.accept("deleted topic " + topic);
            }
            if (plan.emptied() != null) {
                empty(plan.emptied());
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupNotEmptyException) {
                throw running(plan.group(), "since a moment ago");
            }
            throw new IOException(
                    "the cluster refused a part of the reset, which can be repeated: "
                            + e.getCause().getMessage(),
                    e);
        }
        forgetState(plan.state());
    }

    /** @throws IOException when an instance runs */
    public static void requireStopped(PartReset plan) throws IOException {
        if (!plan.members().isEmpty()) {
            throw running(plan.group(), String.join(", ", plan.members()));
        }
    }

    private void forgetGroup(PartReset plan) throws ExecutionException, InterruptedException {
        ignoring(
                GroupIdNotFoundException.class,
                admin.deleteConsumerGroups(List.of(plan.group())).all());
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        plan.starts().forEach((partition, start) -> offsets.put(partition, new OffsetAndMetadata(start)));
        admin.alterConsumerGroupOffsets(plan.group(), offsets).all().get();
        done.accept("group %s begins at %s of %s"
                .formatted(plan.group(), plan.starts().values(), plan.input()));
    }

    private void empty(String topic) throws ExecutionException, InterruptedException {
        Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
        admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get()
                .get(topic)
                .partitions()
                .forEach(partition ->
                        all.put(new TopicPartition(topic, partition.partition()), RecordsToDelete.beforeOffset(-1)));
        admin.deleteRecords(all).all().get();
        done.accept("emptied topic " + topic);
    }

    private void forgetState(Path state) throws IOException {
        if (!Files.exists(state)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> found = Files.walk(state)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
        done.accept("deleted " + state);
    }

    private static void ignoring(Class<? extends Exception> expected, KafkaFuture<Void> result)
            throws ExecutionException, InterruptedException {
        try {
            result.get();
        } catch (ExecutionException e) {
            if (!expected.isInstance(e.getCause())) {
                throw e;
            }
        }
    }

    private static IOException running(String group, String who) {
        return new IOException(
                "%s is running (%s): stop all its instances first; nothing was reset".formatted(group, who));
    }
}
