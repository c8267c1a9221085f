package io.khabar.run.page;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** How many records wait for the service, all instances together, as the cluster tells. */
final class Lag {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Admin admin;
    private final Collection<String> groups;
    private final Collection<String> topics;

    /**
     * @param groups consumer groups of the topologies
     * @param topics that articles wait on
     */
    Lag(Admin admin, Collection<String> groups, Collection<String> topics) {
        this.admin = admin;
        this.groups = groups;
        this.topics = topics;
    }

    /** Empty when the cluster does not tell. */
    Optional<Long> records() throws InterruptedException {
        try {
            Map<TopicPartition, Long> read = new HashMap<>();
            for (String group : groups) {
                admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                        .forEach((partition, offset) -> {
                            if (offset != null && topics.contains(partition.topic())) {
                                read.put(partition, offset.offset());
                            }
                        });
            }
            Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
            read.keySet().forEach(partition -> wanted.put(partition, OffsetSpec.latest()));
            long lag = 0;
            for (var end : admin.listOffsets(wanted, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                    .all()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .entrySet()) {
                lag += Math.max(0, end.getValue().offset() - read.get(end.getKey()));
            }
            return Optional.of(lag);
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        }
    }
}
