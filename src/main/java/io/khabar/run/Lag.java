package io.khabar.run;

import io.khabar.run.Service.Part;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.ThreadMetadata;

/**
 * How far this instance is behind on each partition that it reads.
 *
 * <p>By the offsets on the broker and not by the consumer's own figure: that stands still with a thread that hangs, and
 * leaves out what was fetched and lies in the buffers.
 */
final class Lag {
    private final Cluster cluster;
    private final Service service;

    Lag(Cluster cluster, Service service) {
        this.cluster = cluster;
        this.service = service;
    }

    /** Records behind, by the partitions that this instance reads now. */
    Map<TopicPartition, Long> measure() throws ExecutionException, TimeoutException, InterruptedException {
        Backlog backlog = new Backlog(cluster.admin());
        Map<TopicPartition, Long> behind = new HashMap<>();
        for (Map.Entry<Part, KafkaStreams> part : service.parts().entrySet()) {
            Set<TopicPartition> mine = partitions(part.getValue());
            if (!mine.isEmpty()) {
                behind.putAll(backlog.on(Service.applicationId(cluster.settings(), part.getKey()), mine));
            }
        }
        return behind;
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
