package io.khabar.run.mend;

import io.khabar.CleanTopology;
import io.khabar.Topics;
import io.khabar.run.Cluster;
import io.khabar.run.Service;
import io.khabar.run.Service.Part;
import io.khabar.run.Setting;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** Finds out what a reset would do; changes nothing. */
public final class ResetPlanner {
    private final Cluster cluster;
    private final Admin admin;
    private final Instant to;

    /** @param to time of the first record to read again; null for the oldest that is kept */
    public ResetPlanner(Cluster cluster, Instant to) {
        this.cluster = cluster;
        this.admin = cluster.admin();
        this.to = to;
    }

    public PartReset plan(Part part) throws IOException, InterruptedException {
        Topics topics = cluster.settings().topics();
        String group = Service.applicationId(cluster.settings(), part);
        String input = part == Part.CLEAN ? topics.raw() : topics.articles();
        try {
            Set<String> present = admin.listTopics().names().get();
            if (!present.contains(input)) {
                throw new IOException("topic %s is not there: nothing to read again".formatted(input));
            }
            String letters = group + '-' + CleanTopology.LETTERS;
            Map<TopicPartition, Long> ends = offsets(input, OffsetSpec::latest);
            Map<TopicPartition, Long> starts = starts(input, ends);
            Map<TopicPartition, Long> read = read(group);
            return new PartReset(
                    part,
                    group,
                    members(group),
                    input,
                    starts,
                    sum(starts, (partition, start) -> read.getOrDefault(partition, 0L) - start),
                    sum(
                            starts,
                            (partition, start) -> Math.min(start, ends.get(partition))
                                    - Math.max(read.getOrDefault(partition, start), 0L)),
                    part == Part.CLEAN && present.contains(topics.articles()) ? kept(topics.articles()) : 0,
                    present.stream()
                            .filter(name -> name.startsWith(group + '-'))
                            .filter(name -> name.endsWith("-repartition") || name.endsWith("-changelog"))
                            .sorted()
                            .toList(),
                    present.contains(letters) ? letters : null,
                    cluster.settings().path(Setting.STATE_DIR).resolve(group));
        } catch (ExecutionException e) {
            throw new IOException(
                    "the cluster did not tell what %s stands at: %s"
                            .formatted(group, e.getCause().getMessage()),
                    e);
        }
    }

    private Map<TopicPartition, Long> starts(String input, Map<TopicPartition, Long> ends)
            throws ExecutionException, InterruptedException {
        if (to == null) {
            return offsets(input, OffsetSpec::earliest);
        }
        Map<TopicPartition, Long> starts = offsets(input, () -> OffsetSpec.forTimestamp(to.toEpochMilli()));
        starts.replaceAll((partition, offset) -> offset < 0 ? ends.get(partition) : offset);
        return starts;
    }

    private long kept(String topic) throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> oldest = offsets(topic, OffsetSpec::earliest);
        return sum(offsets(topic, OffsetSpec::latest), (partition, end) -> end - oldest.get(partition));
    }

    private Map<TopicPartition, Long> offsets(String topic, Supplier<OffsetSpec> which)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get()
                .get(topic)
                .partitions()
                .forEach(partition -> asked.put(new TopicPartition(topic, partition.partition()), which.get()));
        Map<TopicPartition, Long> offsets =
                new TreeMap<>((one, other) -> Integer.compare(one.partition(), other.partition()));
        admin.listOffsets(asked).all().get().forEach((partition, found) -> offsets.put(partition, found.offset()));
        return offsets;
    }

    private Map<TopicPartition, Long> read(String group) throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> read = new HashMap<>();
        for (Map.Entry<TopicPartition, OffsetAndMetadata> committed : admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get()
                .entrySet()) {
            if (committed.getValue() != null) {
                read.put(committed.getKey(), committed.getValue().offset());
            }
        }
        return read;
    }

    private List<String> members(String group) throws ExecutionException, InterruptedException {
        try {
            return admin.describeConsumerGroups(List.of(group)).all().get().get(group).members().stream()
                    .map(member -> member.clientId() + " at " + member.host())
                    .sorted()
                    .toList();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return List.of();
            }
            throw e;
        }
    }

    private static long sum(Map<TopicPartition, Long> offsets, Distance distance) {
        return offsets.entrySet().stream()
                .mapToLong(offset -> Math.max(0, distance.of(offset.getKey(), offset.getValue())))
                .sum();
    }

    /** How many records lie between an offset of a partition and another one. */
    @FunctionalInterface
    private interface Distance {
        long of(TopicPartition partition, long offset);
    }
}
