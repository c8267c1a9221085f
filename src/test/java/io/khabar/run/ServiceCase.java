package io.khabar.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.AvroSerdes;
import io.khabar.CleanTopology;
import io.khabar.article.Action;
import io.khabar.article.Article;
import io.khabar.article.Duplicate;
import io.khabar.article.RawArticle;
import io.khabar.article.Rejected;
import io.khabar.article.Rule;
import io.khabar.article.TopicEntry;
import io.khabar.match.RuleCatalogue;
import io.khabar.run.Service.Part;
import io.khabar.run.fault.NewsFeed;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A service of its own on the broker that the cases share: topics, groups and state under one name. */
public final class ServiceCase implements AutoCloseable {
    public final Cluster cluster;
    private final TopicReader reader;
    private long events;
    private long stamp;

    public ServiceCase(Cluster shared, String name, int partitions) throws Exception {
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

    public static List<String> topicIds() {
        return RuleCatalogue.shipped().stream().map(Rule::getId).toList();
    }

    public Running start() throws Exception {
        return new Running(cluster, EnumSet.allOf(Part.class));
    }

    /**
     * Puts events on the raw topic, those of one address on one partition, so that their order stands; each a millisecond
     * after the one before, so that time tells which came first.
     */
    public void send(Iterable<RawArticle> articles) {
        AvroSerdes serdes =
                new AvroSerdes(cluster.registry(), cluster.settings().get(Setting.SCHEMA_REGISTRY_URL));
        try (KafkaProducer<String, RawArticle> producer = new KafkaProducer<>(
                KafkaConfigs.producer(cluster.settings()), new StringSerializer(), serdes.serializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (RawArticle article : articles) {
                stamp = Math.max(stamp + 1, System.currentTimeMillis());
                sent.add(producer.send(new ProducerRecord<>(raw(), null, stamp, article.getUrl(), article)));
                events++;
            }
            producer.flush();
            assertThat(sent).as("events that were sent").allSatisfy(Future::get);
        }
    }

    void sendEvents(List<NewsFeed.Event> events) {
        send(events.stream().map(NewsFeed.Event::raw).toList());
    }

    public void sendBytes(String key, byte[] value) {
        sendBytes(raw(), key, value);
        events++;
    }

    /** With a header beside the value. */
    void sendBytes(String key, byte[] value, byte[] header) {
        send(new ProducerRecord<>(raw(), null, key, value, new RecordHeaders().add("note", header)));
        events++;
    }

    void sendBytes(String topic, String key, byte[] value) {
        send(new ProducerRecord<>(topic, key, value));
    }

    private void send(ProducerRecord<String, byte[]> record) {
        // As a foreign producer may be set: what is checked before compression is no limit.
        Map<String, Object> config = KafkaConfigs.producer(cluster.settings());
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 64 * 1024 * 1024);
        config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 64L * 1024 * 1024);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record);
        }
    }

    /** Events put on the raw topic so far. */
    public long events() {
        return events;
    }

    public List<Article> articles() {
        return values(cluster.settings().topics().articles(), Article.class);
    }

    public List<Duplicate> duplicates() {
        return values(cluster.settings().topics().duplicates(), Duplicate.class);
    }

    public List<Rejected> rejected() {
        return values(cluster.settings().topics().rejected(), Rejected.class);
    }

    public List<TopicEntry> entries(String topicId) {
        return values(cluster.settings().topics().topic(topicId), TopicEntry.class);
    }

    public List<ConsumerRecord<String, byte[]>> deadLetters() {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        reader.readAll(cluster.settings().topics().deadLetter(), records::add);
        return records;
    }

    /** The topics that an event's edition came to, in alphabetical order, by the event's number. */
    Map<Integer, List<String>> topics() {
        Map<Integer, List<String>> topics = new TreeMap<>();
        for (String id : topicIds().stream().sorted().toList()) {
            for (TopicEntry entry : entries(id)) {
                if (entry.getAction() != Action.REMOVED) {
                    int event = Verdicts.number(entry.getArticle().getAttributes());
                    topics.computeIfAbsent(event, number -> new ArrayList<>()).add(id);
                }
            }
        }
        return topics;
    }

    /** Keys of the rejected events. */
    public List<String> rejectedKeys() {
        return rejected().stream().map(Rejected::getKey).sorted().toList();
    }

    /** Waits until so many instances have a share in finding duplicates. */
    void awaitInstances(int count) throws Exception {
        String group = Service.applicationId(cluster.settings(), Part.CLEAN);
        long working = 0;
        for (int tries = 0; tries < 600 && working != count; tries++) {
            Thread.sleep(100);
            working = cluster.admin().describeConsumerGroups(List.of(group)).all().get().get(group).members().stream()
                    .filter(member -> member.assignment().topicPartitions().stream()
                            .anyMatch(partition -> partition.topic().equals(letters())))
                    .count();
        }
        if (working != count) {
            throw new IllegalStateException("%d instances work, not %d".formatted(working, count));
        }
    }

    /** The topic on which the owners of articles write to each other. */
    String letters() {
        return Service.applicationId(cluster.settings(), Part.CLEAN) + '-' + CleanTopology.LETTERS;
    }

    /** Records on a topic that a topology has not committed yet. */
    long lag(Service.Part part, String topic) {
        String group = Service.applicationId(cluster.settings(), part);
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

    /** Takes all records off a topic, as an operator may do who needs the room. */
    public void trim(String topic) throws Exception {
        Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
        reader.ends(topic).keySet().forEach(partition -> all.put(partition, RecordsToDelete.beforeOffset(-1)));
        cluster.admin().deleteRecords(all).all().get();
    }

    private <T extends SpecificRecord> List<T> values(String topic, Class<T> type) {
        List<T> values = new ArrayList<>();
        reader.readAll(topic, record -> values.add(type.cast(reader.value(record))));
        return values;
    }

    @Override
    public void close() {
        reader.close();
        cluster.close();
    }
}
