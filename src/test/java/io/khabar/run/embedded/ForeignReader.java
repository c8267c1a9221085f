package io.khabar.run.embedded;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * A subscriber in a process of its own, who knows nothing of Khabar: prints what is on a one-partition topic, one record
 * a line, in a consumer group, committed records only.
 */
final class ForeignReader {
    private static final Duration WAIT = Duration.ofMillis(200);

    private ForeignReader() {}

    /** @param args bootstrap servers, registry URL, topic */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                args[0],
                "schema.registry.url",
                args[1],
                "group.id",
                "foreign-" + ProcessHandle.current().pid(),
                "isolation.level",
                "read_committed",
                "auto.offset.reset",
                "earliest",
                "key.deserializer",
                StringDeserializer.class,
                "value.deserializer",
                KafkaAvroDeserializer.class);
        TopicPartition partition = new TopicPartition(args[2], 0);
        try (KafkaConsumer<String, Object> consumer = new KafkaConsumer<>(settings)) {
            consumer.subscribe(List.of(args[2]));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            do {
                for (ConsumerRecord<String, Object> each : consumer.poll(WAIT)) {
                    out.println(each.key() + "=" + each.value());
                }
            } while (consumer.assignment().isEmpty() || consumer.position(partition) < end);
        }
    }
}
