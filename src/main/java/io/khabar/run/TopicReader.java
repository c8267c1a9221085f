package io.khabar.run;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.khabar.AvroSerdes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics without a consumer group, committed records only: for the commands and the tests. */
public final class TopicReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Deserializer<SpecificRecord> values;

    public TopicReader(Settings settings, SchemaRegistryClient registry) {
        this.consumer = new KafkaConsumer<>(
                KafkaConfigs.reader(settings), new StringDeserializer(), new ByteArrayDeserializer());
        this.values =
                new AvroSerdes(registry, settings.get(Setting.SCHEMA_REGISTRY_URL)).deserializer(SpecificRecord.class);
    }

    /** All records of the topic from its beginning to where it ends now; a topic that is not there has none. */
    public void readAll(String topic, Consumer<ConsumerRecord<String, byte[]>> records) {
        List<TopicPartition> partitions = assign(List.of(topic));
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            consumer.poll(POLL).forEach(records);
        }
    }

    /** The last stable offset of each partition of the topic. */
    public Map<TopicPartition, Long> ends(String topic) {
        return consumer.endOffsets(assign(List.of(topic)));
    }

    /** Records of the topics as they come, until told to stop; only those to come, or all from the beginning. */
    public void follow(
            Collection<String> topics,
            boolean fromBeginning,
            Consumer<ConsumerRecord<String, byte[]>> records,
            BooleanSupplier goOn) {
        List<TopicPartition> partitions = assign(topics);
        if (fromBeginning) {
            consumer.seekToBeginning(partitions);
        } else {
            consumer.seekToEnd(partitions);
        }
        while (goOn.getAsBoolean()) {
            consumer.poll(POLL).forEach(records);
        }
    }

    /** Whether the topic is there. */
    public boolean exists(String topic) {
        return consumer.listTopics().containsKey(topic);
    }

    /** The value of a record of any of our topics. */
    public SpecificRecord value(ConsumerRecord<String, byte[]> record) {
        return values.deserialize(record.topic(), record.value());
    }

    @Override
    public void close() {
        values.close();
        consumer.close();
    }

    private List<TopicPartition> assign(Collection<String> topics) {
        Map<String, List<PartitionInfo>> present = consumer.listTopics();
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : topics) {
            for (PartitionInfo partition : present.getOrDefault(topic, List.of())) {
                partitions.add(new TopicPartition(topic, partition.partition()));
            }
        }
        consumer.assign(partitions);
        return partitions;
    }
}
