package io.khabar.run.mend;

import io.khabar.run.KafkaConfigs;
import io.khabar.run.Settings;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what stands on topics now, keys and values as bytes, committed records only. */
public final class RecordScan implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int BITE_BYTES = 16 * 1024;

    /** How long a broker waits for what is not there yet: nobody here does, but the next question waits for its answer. */
    private static final int WAIT_MS = 20;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<String, Integer> partitions = new HashMap<>();

    public RecordScan(Settings settings) {
        this(KafkaConfigs.reader(settings));
    }

    private RecordScan(Map<String, Object> config) {
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, WAIT_MS);
        this.consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** For single places here and there: reads little beyond each. */
    public static RecordScan ofPlaces(Settings settings) {
        Map<String, Object> config = KafkaConfigs.reader(settings);
        config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, BITE_BYTES);
        return new RecordScan(config);
    }

    /**
     * Shows the records of a topic from its beginning to where it ends now; what comes in between is not shown.
     *
     * @param visitor says whether to go on
     * @throws IOException when there is no such topic
     */
    public void all(String topic, Predicate<ConsumerRecord<byte[], byte[]>> visitor) throws IOException {
        if (partitions(topic) == 0) {
            throw new IOException("topic %s is not there (./khabar topics create makes it)".formatted(topic));
        }
        Map<TopicPartition, Long> starts = new HashMap<>();
        for (int partition = 0; partition < partitions(topic); partition++) {
            starts.put(new TopicPartition(topic, partition), 0L);
        }
        from(starts, visitor);
    }

    /** Shows the records of partitions from an offset of each, or from the oldest that is kept, to where they end now. */
    void from(Map<TopicPartition, Long> starts, Predicate<ConsumerRecord<byte[], byte[]>> visitor) {
        consumer.assign(starts.keySet());
        Map<TopicPartition, Long> oldest = consumer.beginningOffsets(starts.keySet());
        Map<TopicPartition, Long> ends = consumer.endOffsets(starts.keySet());
        starts.forEach((partition, start) -> consumer.seek(partition, Math.max(start, oldest.get(partition))));
        while (starts.keySet().stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                boolean stoodThere = record.offset() < ends.get(Place.of(record).topicPartition());
                if (stoodThere && !visitor.test(record)) {
                    return;
                }
            }
        }
    }

    /** The record at a place; empty when none is kept there. */
    public Optional<ConsumerRecord<byte[], byte[]>> at(Place place) {
        if (place.partition() < 0 || place.partition() >= partitions(place.topic())) {
            return Optional.empty();
        }
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        from(Map.of(place.topicPartition(), place.offset()), record -> {
            found.add(record);
            return false;
        });
        return found.stream()
                .filter(record -> record.offset() == place.offset())
                .findFirst();
    }

    /** The oldest offset that is kept of each partition of a topic. */
    Map<TopicPartition, Long> beginnings(String topic) {
        List<TopicPartition> all = new ArrayList<>();
        for (int partition = 0; partition < partitions(topic); partition++) {
            all.add(new TopicPartition(topic, partition));
        }
        return consumer.beginningOffsets(all);
    }

    /** Number of partitions of a topic; 0 when it is not there. */
    int partitions(String topic) {
        if (partitions.isEmpty()) {
            for (Map.Entry<String, List<PartitionInfo>> present :
                    consumer.listTopics().entrySet()) {
                partitions.put(present.getKey(), present.getValue().size());
            }
        }
        return partitions.getOrDefault(topic, 0);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
