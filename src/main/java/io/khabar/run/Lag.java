package io.khabar.run;

import io.khabar.run.Service.Part;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.ThreadMetadata;

/**
 * How far this instance is behind on each partition that it reads.
 *
 * <p>By the offsets on the broker and not by the consumer's own figure: that stands still with a thread that hangs, and
 * leaves out what was fetched and lies in the buffers. Marks of transactions are counted as records.
 */
final class Lag {
    private static final int TIMEOUT_SECONDS = 5;

    private final Cluster cluster;
    private final Service service;

    Lag(Cluster cluster, Service service) {
        this.cluster = cluster;
        this.service = service;
    }

    /** Records behind, by the partitions that this instance reads now. */
    Map<TopicPartition, Long> measure() throws ExecutionException, TimeoutException, InterruptedException {
        Map<TopicPartition, Long> behind = new HashMap<>();
        for (Map.Entry<Part, KafkaStreams> part : service.parts().entrySet()) {
            Set<TopicPartition> mine = partitions(part.getValue());
            if (!mine.isEmpty()) {
                String group = Service.applicationId(cluster.settings(), part.getKey());
                measure(group, mine, behind);
            }
        }
        return behind;
    }

    private void measure(String group, Set<TopicPartition> mine, Map<TopicPartition, Long> behind)
            throws ExecutionException, TimeoutException, InterruptedException {
        Admin admin = cluster.admin();
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        Map<TopicPartition, Long> ends = offsets(mine, OffsetSpec.latest());
        Set<TopicPartition> fresh = new HashSet<>(mine);
        fresh.removeIf(partition -> committed.get(partition) != null);
        Map<TopicPartition, Long> starts = fresh.isEmpty() ? Map.of() : offsets(fresh, OffsetSpec.earliest());
        for (TopicPartition partition : mine) {
            long read = starts.containsKey(partition)
                    ? starts.get(partition)
                    : committed.get(partition).offset();
            behind.put(partition, Math.max(0, ends.get(partition) - read));
        }
    }

    private Map<TopicPartition, Long> offsets(Set<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, TimeoutException, InterruptedException {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        cluster.admin()
                .listOffsets(partitions.stream().collect(Collectors.toMap(partition -> partition, any -> which)))
                .all()
                .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .forEach((partition, found) -> offsets.put(partition, found.offset()));
        return offsets;
    }

    private static Set<TopicPartition> partitions(KafkaStreams stream) {
        if (!stream.state().isRunningOrRebalancing()) {
            return Set.of();
        }
        return stream.metadataForLocalThreads().stream()
                .map(ThreadMetadata::activeTasks)
                .flatMap(Set::stream)
                .flatMap(task -> task.topicPartitions().stream())
                .collect(Collectors.toSet());
    }
}
