import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Follows a topic of Khabar and keeps what is on it now: a subscriber needs a Kafka client, Confluent's deserializer and
 * nothing of Khabar's. The classes are those of kafka-clients, avro and kafka-avro-serializer; Khabar's own libraries
 * have them too:
 *
 * <pre>java -cp 'target/khabar.jar:target/lib/*' examples/java/ReadTopic.java --once</pre>
 */
public final class ReadTopic {
    private static final String HELP = """
            Usage: java ReadTopic.java [options]

            Prints the entries of a topic from its beginning, then new ones as they arrive, until Ctrl-C.

              --bootstrap HOST:PORT  Kafka broker (default: 127.0.0.1:9092)
              --registry URL         schema registry (default: http://127.0.0.1:8081)
              --topic NAME           topic to read (default: news.topic.ceasefire)
              --group ID             consumer group; a group that has read before goes on where it stopped
                                     (default: a new one each time)
              --once                 end when all that is there now has been read, and tell what is on the topic
              --help                 this text""";

    private static final Duration WAIT = Duration.ofMillis(500);

    /** Headlines by article id: what is on the topic now. A program would keep this in its database. */
    private final Map<String, String> headlines = new LinkedHashMap<>();

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    public static void main(String[] arguments) {
        if (List.of(arguments).contains("--help")) {
            System.out.println(HELP);
            return;
        }
        Map<String, String> options = new HashMap<>(Map.of(
                "--bootstrap", "127.0.0.1:9092",
                "--registry", "http://127.0.0.1:8081",
                "--topic", "news.topic.ceasefire",
                "--group", "read-topic-" + System.currentTimeMillis(),
                "--once", "false"));
        List<String> rest = new ArrayList<>(List.of(arguments));
        while (!rest.isEmpty()) {
            String name = rest.remove(0);
            if (!options.containsKey(name) || !name.equals("--once") && rest.isEmpty()) {
                System.err.println(name + ": no such option, or its value is missing\n\n" + HELP);
                System.exit(2);
            }
            options.put(name, name.equals("--once") ? "true" : rest.remove(0));
        }
        new ReadTopic().read(options);
    }

    private void read(Map<String, String> options) {
        String topic = options.get("--topic");
        try (KafkaConsumer<String, GenericRecord> consumer = new KafkaConsumer<>(settings(options))) {
            consumer.subscribe(List.of(topic));
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions(consumer, topic));
            while (!options.get("--once").equals("true") || !isRead(consumer, ends)) {
                for (ConsumerRecord<String, GenericRecord> record : consumer.poll(WAIT)) {
                    handle(record);
                }
                // After the work, so that what a crash interrupted is handled again; handling twice does no harm.
                consumer.commitSync();
            }
        }
        out.println(headlines.size() + " on " + topic + " now");
    }

    private static Map<String, Object> settings(Map<String, String> options) {
        return Map.of(
                "bootstrap.servers", options.get("--bootstrap"),
                "schema.registry.url", options.get("--registry"),
                "group.id", options.get("--group"),
                "key.deserializer", StringDeserializer.class,
                "value.deserializer", KafkaAvroDeserializer.class,
                // Khabar writes in transactions: without this, what was taken back would be read too.
                "isolation.level", "read_committed",
                "auto.offset.reset", "earliest",
                "enable.auto.commit", "false");
    }

    private void handle(ConsumerRecord<String, GenericRecord> record) {
        GenericRecord entry = record.value();
        GenericRecord article = (GenericRecord) entry.get("article");
        String headline = article.get("headline").toString();
        switch (entry.get("action").toString()) {
            case "ADDED", "UPDATED" -> headlines.put(record.key(), headline);
            case "REMOVED" -> headlines.remove(record.key());
            default -> {
                // A later version may have more actions: what is not known is left as it is.
            }
        }
        String rules = ((Collection<?>) entry.get("matches"))
                .stream().map(match -> ((GenericRecord) match).get("rule").toString()).collect(Collectors.joining(","));
        out.println(String.join("  ", entry.get("action").toString(), record.key(), headline, rules).strip());
        out.println("    " + header(record, "ce_type") + "  " + header(record, "ce_id"));
    }

    /** A header that makes the record a CloudEvent; all are UTF-8. */
    private static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "-" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    /** Whether the group has got to these ends; it has no partitions before its first poll. */
    private static boolean isRead(KafkaConsumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return consumer.assignment().containsAll(ends.keySet())
                && ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }
}
