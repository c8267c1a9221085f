package io.khabar.run;

import io.khabar.AvroSerdes;
import io.khabar.article.Article;
import io.khabar.article.Duplicate;
import io.khabar.article.RawArticle;
import io.khabar.article.Rejected;
import io.khabar.article.Rule;
import io.khabar.article.TopicEntry;
import io.khabar.match.RuleCatalogue;
import io.khabar.run.Service.Part;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A service of its own on the broker that the cases share: topics, groups and state under one name. */
final class ServiceCase implements AutoCloseable {
    final Cluster cluster;
    private final TopicReader reader;
    private long events;

    ServiceCase(Cluster shared, String name, int partitions) throws Exception {
        cluster = Cluster.of(shared.settings()
                .with(Setting.TOPIC_PREFIX, name + ".")
                .with(Setting.APPLICATION_ID, name)
                .with(Setting.PARTITIONS, partitions)
                .with(
                        Setting.STATE_DIR,
                        shared.settings().path(Setting.STATE_DIR).resolve(name)));
        new TopicSetup(cluster.settings(), cluster.admin(), cluster.registry(), topicIds()).create();
        reader = new TopicReader(cluster.settings(), cluster.registry());
    }

    static List<String> topicIds() {
        return RuleCatalogue.shipped().stream().map(Rule::getId).toList();
    }

    Running start() throws Exception {
        return new Running(cluster, EnumSet.allOf(Part.class));
    }

    /** Puts events on the raw topic, those of one address on one partition, so that their order stands. */
    void send(Iterable<RawArticle> articles) {
        AvroSerdes serdes =
                new AvroSerdes(cluster.registry(), cluster.settings().get(Setting.SCHEMA_REGISTRY_URL));
        try (KafkaProducer<String, RawArticle> producer = new KafkaProducer<>(
                KafkaConfigs.producer(cluster.settings()), new StringSerializer(), serdes.serializer())) {
            for (RawArticle article : articles) {
                producer.send(new ProducerRecord<>(raw(), article.getUrl(), article));
                events++;
            }
        }
    }

    void sendBytes(String key, byte[] value) {
        sendBytes(raw(), key, value);
        events++;
    }

    void sendBytes(String topic, String key, byte[] value) {
        // As a foreign producer may be set: what is checked before compression is no limit.
        Map<String, Object> config = KafkaConfigs.producer(cluster.settings());
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 64 * 1024 * 1024);
        config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 64L * 1024 * 1024);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value));
        }
    }

    /** Events put on the raw topic so far. */
    long events() {
        return events;
    }

    List<Article> articles() {
        return values(cluster.settings().topics().articles(), Article.class);
    }

    List<Duplicate> duplicates() {
        return values(cluster.settings().topics().duplicates(), Duplicate.class);
    }

    List<Rejected> rejected() {
        return values(cluster.settings().topics().rejected(), Rejected.class);
    }

    List<TopicEntry> entries(String topicId) {
        return values(cluster.settings().topics().topic(topicId), TopicEntry.class);
    }

    List<ConsumerRecord<String, byte[]>> deadLetters() {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        reader.readAll(cluster.settings().topics().deadLetter(), records::add);
        return records;
    }

    /**
     * Everything that came out, by topic, each a sorted list of the texts: what must be the same whatever happens on the
     * way. Which copy of a text is the original, and with it the id, depends on the order of arrival.
     */
    Map<String, List<String>> output() {
        Map<String, List<String>> output = new TreeMap<>();
        output.put("articles", sorted(articles().stream().map(ServiceCase::text)));
        output.put(
                "duplicates",
                sorted(duplicates().stream().map(duplicate -> duplicate.getKind() + " " + duplicate.getHeadline())));
        output.put("rejected", sorted(rejected().stream().map(record -> record.getKey() + " " + record.getReason())));
        for (String id : topicIds()) {
            output.put(id, sorted(entries(id).stream().map(entry -> text(entry.getArticle()))));
        }
        return output;
    }

    private static String text(Article article) {
        return "%s %08x".formatted(article.getHeadline(), article.getBody().hashCode());
    }

    /** Records on the articles topic that a topology has not committed yet. */
    long lag(Service.Part part) {
        String group = Service.applicationId(cluster.settings(), part);
        String topic = cluster.settings().topics().articles();
        try {
            Map<TopicPartition, OffsetAndMetadata> committed = cluster.admin()
                    .listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return reader.ends(topic).entrySet().stream()
                    .mapToLong(end -> end.getValue()
                            - (committed.containsKey(end.getKey())
                                    ? committed.get(end.getKey()).offset()
                                    : 0))
                    .sum();
        } catch (Exception e) {
            throw new IllegalStateException("no lag of " + group, e);
        }
    }

    private String raw() {
        return cluster.settings().topics().raw();
    }

    private <T extends SpecificRecord> List<T> values(String topic, Class<T> type) {
        List<T> values = new ArrayList<>();
        reader.readAll(topic, record -> values.add(type.cast(reader.value(record))));
        return values;
    }

    private static List<String> sorted(Stream<String> lines) {
        return lines.sorted().toList();
    }

    @Override
    public void close() {
        reader.close();
        cluster.close();
    }
}
