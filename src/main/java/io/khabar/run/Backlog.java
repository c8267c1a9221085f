package io.khabar.run;

import java.util.Collection;
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
import org.apache.kafka.common.TopicPartition;

/**
 * How many records a consumer group has yet to read, by the offsets on the broker.
 *
 * <p>Marks of transactions are counted as records, and so are records of a transaction that is still open: one that hangs
 * keeps the group from reading on.
 */
public final class Backlog {
    private static final int TIMEOUT_SECONDS = 5;

    private final Admin admin;

    public Backlog(Admin admin) {
        this.admin = admin;
    }

    /** Of the group on each of these partitions; on one where it has not committed yet, all that stands there. */
    Map<TopicPartition, Long> on(String group, Set<TopicPartition> partitions)
            throws ExecutionException, TimeoutException, InterruptedException {
        Map<TopicPartition, Long> read = committed(group);
        read.keySet().retainAll(partitions);
        Set<TopicPartition> fresh = new HashSet<>(partitions);
        fresh.removeAll(read.keySet());
        if (!fresh.isEmpty()) {
            read.putAll(offsets(fresh, OffsetSpec.earliest()));
        }
        return behind(read);
    }

    /** Of all these groups together on these topics, as far as they have committed there. */
    public long of(Collection<String> groups, Collection<String> topics)
            throws ExecutionException, TimeoutException, InterruptedException {
        long records = 0;
        for (String group : groups) {
            Map<TopicPartition, Long> read = committed(group);
            read.keySet().removeIf(partition -> !topics.contains(partition.topic()));
            records += behind(read).values().stream().mapToLong(Long::longValue).sum();
        }
        return records;
    }

    private Map<TopicPartition, Long> committed(String group)
            throws ExecutionException, TimeoutException, InterruptedException {
        Map<TopicPartition, Long> committed = new HashMap<>();
        admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .forEach((partition, offset) -> {
                    if (offset != null) {
                        committed.put(partition, offset.offset());
                    }
                });
        return committed;
    }

    private Map<TopicPartition, Long> behind(Map<TopicPartition, Long> read)
            throws ExecutionException, TimeoutException, InterruptedException {
        Map<TopicPartition, Long> behind = offsets(read.keySet(), OffsetSpec.latest());
        behind.replaceAll((partition, end) -> Math.max(0, end - read.get(partition)));
        return behind;
    }

    private Map<TopicPartition, Long> offsets(Set<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, TimeoutException, InterruptedException {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        admin.listOffsets(partitions.stream().collect(Collectors.toMap(partition -> partition, any -> which)))
                .all()
                .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .forEach((partition, found) -> offsets.put(partition, found.offset()));
        return offsets;
    }
}
