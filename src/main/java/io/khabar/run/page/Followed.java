package io.khabar.run.page;

import io.khabar.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** The partitions that the page's reader follows, and where it stands in them. */
final class Followed {
    /** How often topics that are new are looked for. */
    private static final Duration LOOK = Duration.ofSeconds(15);

    /** Records of a topic that a reader begins before the end. */
    private static final long TAIL = 500;

    /** Records of a partition that may wait before some are left out. */
    private static final long MOST_WAITING = 1000;

    private final Topics topics;
    private final Consumer<String, byte[]> consumer;
    private final Map<TopicPartition, Long> liveFrom = new HashMap<>();
    private final LongSupplier nanos;
    private long lookedAt;
    private final AtomicLong skipped = new AtomicLong();
    private final Set<String> barred = new ConcurrentSkipListSet<>();

    /** @param nanos a clock that only runs on */
    Followed(Topics topics, Consumer<String, byte[]> consumer, LongSupplier nanos) {
        this.topics = topics;
        this.consumer = consumer;
        this.nanos = nanos;
        this.lookedAt = nanos.getAsLong() - LOOK.toNanos();
    }

    /** Begins to follow what is new: the rules from their beginning, anything else from near its end. */
    void refresh() {
        if (nanos.getAsLong() - lookedAt < LOOK.toNanos()) {
            return;
        }
        lookedAt = nanos.getAsLong();
        Set<TopicPartition> all = new HashSet<>();
        Map<String, Integer> sizes = new HashMap<>();
        Map<String, List<PartitionInfo>> present = consumer.listTopics();
        present.forEach((topic, partitions) -> {
            if (isWanted(topic) && !barred.contains(topic)) {
                sizes.put(topic, partitions.size());
                partitions.forEach(partition -> all.add(new TopicPartition(topic, partition.partition())));
            }
        });
        Set<TopicPartition> fresh = new HashSet<>(all);
        fresh.removeAll(liveFrom.keySet());
        if (fresh.isEmpty() && all.size() == liveFrom.size()) {
            return;
        }
        Map<TopicPartition, Long> ends = consumer.endOffsets(fresh);
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(fresh);
        consumer.assign(all);
        liveFrom.keySet().retainAll(all);
        for (TopicPartition partition : fresh) {
            long end = ends.get(partition);
            boolean whole = partition.topic().equals(topics.rules());
            long tail = whole ? Long.MAX_VALUE : TAIL / sizes.get(partition.topic()) + 1;
            consumer.seek(partition, Math.max(beginnings.get(partition), end - tail));
            liveFrom.put(partition, end);
        }
    }

    /** Follows topics no longer that the brokers do not let us read; until the next start, since rights seldom change. */
    void leave(Set<String> topics) {
        barred.addAll(topics);
        liveFrom.keySet().removeIf(partition -> barred.contains(partition.topic()));
        consumer.assign(liveFrom.keySet());
    }

    /** Topics that we may not read. */
    Set<String> barred() {
        return Set.copyOf(barred);
    }

    /** Whether a record came after the reader began. */
    boolean isLive(ConsumerRecord<String, byte[]> record) {
        Long from = liveFrom.get(new TopicPartition(record.topic(), record.partition()));
        return from != null && record.offset() >= from;
    }

    /** Leaves out what waits in partitions with too much of it. */
    void skipTowardsEnd() {
        for (TopicPartition partition : consumer.assignment()) {
            OptionalLong lag = consumer.currentLag(partition);
            if (lag.isPresent()
                    && lag.getAsLong() > MOST_WAITING
                    && !partition.topic().equals(topics.rules())) {
                long left = lag.getAsLong() - MOST_WAITING / 4;
                consumer.seek(partition, consumer.position(partition) + left);
                skipped.addAndGet(left);
            }
        }
    }

    long skipped() {
        return skipped.get();
    }

    private boolean isWanted(String topic) {
        return topic.equals(topics.articles())
                || topic.equals(topics.duplicates())
                || topic.equals(topics.rejected())
                || topic.equals(topics.deadLetter())
                || topic.equals(topics.rules())
                || topic.startsWith(topics.topic(""));
    }
}
