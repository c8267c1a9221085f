package io.khabar;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.khabar.article.Rule;
import io.khabar.match.RuleCatalogue;
import io.khabar.run.KafkaConfigs;
import io.khabar.run.Service;
import io.khabar.run.Service.Part;
import io.khabar.run.Setting;
import io.khabar.run.Settings;
import io.khabar.run.TopicSetup;
import io.khabar.run.Topologies;
import io.khabar.watch.CountedMetrics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;

/** One topology as the service runs it, on Kafka's test driver, through the real topics and serdes. */
final class TopologyHarness implements AutoCloseable {
    static final Instant START = Instant.parse("2024-06-21T10:00:00Z");

    final CountedMetrics metrics = new CountedMetrics();
    final Topics topics;
    private final AvroSerdes serdes;
    private final String letters;
    private final TopologyTestDriver driver;

    TopologyHarness(Part part, Path state, Predicate<String> topicExists) throws Exception {
        this(part, state, topicExists, Integer.parseInt(Setting.PARTITIONS.initial()));
    }

    /** On the first of so many partitions; what is for another comes back to it, as the test driver has it. */
    TopologyHarness(Part part, Path state, Predicate<String> topicExists, int partitions) throws Exception {
        Settings settings = Settings.of(Map.of(), new Properties())
                .with(Setting.STATE_DIR, state)
                .with(Setting.PARTITIONS, partitions);
        topics = settings.topics();
        MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
        for (var subject : new TopicSetup(
                        settings,
                        null,
                        registry,
                        Stream.concat(RuleCatalogue.shipped().stream().map(Rule::getId), Stream.of("sport"))
                                .toList())
                .subjects()
                .entrySet()) {
            registry.register(subject.getKey(), new AvroSchema(subject.getValue()));
        }
        letters = Service.applicationId(settings, Part.CLEAN) + '-' + CleanTopology.LETTERS;
        serdes = new AvroSerdes(registry, "mock://test");
        driver = new TopologyTestDriver(
                new Topologies(settings, serdes, topicExists, metrics).of(part),
                KafkaConfigs.streams(settings, Service.applicationId(settings, part), metrics),
                START);
    }

    <T extends SpecificRecord> TestInputTopic<String, T> in(String topic) {
        return driver.createInputTopic(topic, new StringSerializer(), serdes.<T>serializer());
    }

    TestInputTopic<String, byte[]> bytesIn(String topic) {
        return driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer());
    }

    <T extends SpecificRecord> TestOutputTopic<String, T> out(String topic, Class<T> type) {
        return driver.createOutputTopic(topic, new StringDeserializer(), serdes.deserializer(type));
    }

    /** The topic on which the owners of articles write to each other. */
    String letters() {
        return letters;
    }

    /** Puts a record into a store, as if the service had left it there. */
    <T extends SpecificRecord> void store(String store, String key, T value) {
        driver.<String, T>getKeyValueStore(store).put(key, value);
    }

    void advance(Duration wallClock) {
        driver.advanceWallClockTime(wallClock);
    }

    /** Entries of the index. */
    long storedKeys() {
        try (var all = driver.getWindowStore("index").all()) {
            return count(all);
        }
    }

    long stored(String store) {
        try (var all = driver.getKeyValueStore(store).all()) {
            return count(all);
        }
    }

    private static long count(Iterator<?> all) {
        long count = 0;
        for (; all.hasNext(); all.next()) {
            count++;
        }
        return count;
    }

    @Override
    public void close() {
        driver.close();
    }
}
