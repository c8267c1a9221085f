package io.khabar.run.bench;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.khabar.AvroSerdes;
import io.khabar.article.Article;
import io.khabar.dedup.Ballot;
import io.khabar.dedup.Dedup;
import io.khabar.dedup.DedupStep;
import io.khabar.dedup.DedupStores;
import io.khabar.dedup.Dependent;
import io.khabar.dedup.Edition;
import io.khabar.dedup.Pending;
import io.khabar.dedup.Postings;
import io.khabar.run.BoundedRocksMemory;
import io.khabar.watch.CountedMetrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;

/**
 * The search for copies on one partition, so that no letter goes out, with its stores in RocksDB as the service has them but
 * for their caches and changelogs.
 */
public final class StoredDedup implements AutoCloseable {
    private static final String APPLICATION = "study";

    /** What Kafka's mock calls the changelog of every store. */
    private static final String CHANGELOG = "changelog";

    private final CountedMetrics metrics = new CountedMetrics();
    private final MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
    private final AvroSerdes serdes = new AvroSerdes(registry, "mock://study");
    private final Path directory;
    private final Duration window;
    private final List<StateStore> stores = new ArrayList<>();
    private final MockProcessorContext<String, SpecificRecord> context;
    private final DedupStep step;

    /** @param dedup how duplicates are found; on one partition */
    public StoredDedup(Path directory, Dedup dedup)
            throws ReflectiveOperationException, IOException, RestClientException {
        this.directory = Files.createDirectories(directory);
        this.window = dedup.window();
        Properties config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION);
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:9092");
        // Under it a store also writes out its column families together.
        config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        config.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksMemory.class);
        context = new MockProcessorContext<>(config, new TaskId(0, 0), directory.toFile());
        add(remembered(DedupStores.EDITIONS, Serdes.String(), Edition.class));
        add(waiting(DedupStores.PENDING, Pending.class));
        add(waiting(DedupStores.BALLOTS, Ballot.class));
        add(waiting(DedupStores.DEPENDENTS, Dependent.class));
        add(remembered(DedupStores.INDEX, Serdes.Long(), Postings.class));
        step = new DedupStep(dedup, metrics);
        context.setCurrentSystemTimeMs(0);
        step.init(context);
    }

    /** Takes the article all the way to its verdict. @return whether it is published */
    public boolean isPublished(Article article, long time) {
        context.setCurrentStreamTimeMs(time);
        context.setCurrentSystemTimeMs(time);
        step.process(new Record<>(article.getId(), article, time));
        boolean published = context.forwarded().stream()
                .anyMatch(forward -> forward.record().value() instanceof Article);
        context.resetForwards();
        return published;
    }

    /** Counters of all that was done so far. */
    public CountedMetrics metrics() {
        return metrics;
    }

    /** Bytes on disk of a store. */
    public long bytes(String store) throws IOException {
        stores.stream().filter(one -> one.name().equals(store)).forEach(one -> one.commit(Map.of()));
        try (Stream<Path> files = Files.walk(directory)) {
            long bytes = 0;
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains("/" + store + "/"))
                    .toList()) {
                bytes += Files.size(file);
            }
            return bytes;
        }
    }

    @Override
    public void close() {
        stores.forEach(StateStore::close);
    }

    private <S extends StateStore> void add(StoreBuilder<S> builder) {
        S store = builder.withLoggingDisabled().build();
        store.init(context.getStateStoreContext(), store);
        context.addStateStore(store);
        stores.add(store);
    }

    private <K, T extends SpecificRecord> StoreBuilder<WindowStore<K, T>> remembered(
            String name, Serde<K> keys, Class<T> type)
            throws ReflectiveOperationException, IOException, RestClientException {
        return Stores.windowStoreBuilder(
                Stores.persistentWindowStore(name, window.multipliedBy(2), window, false), keys, values(type));
    }

    private <T extends SpecificRecord> StoreBuilder<KeyValueStore<String, T>> waiting(String name, Class<T> type)
            throws ReflectiveOperationException, IOException, RestClientException {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), values(type));
    }

    private <T extends SpecificRecord> Serde<T> values(Class<T> type)
            throws ReflectiveOperationException, IOException, RestClientException {
        AvroSchema schema = new AvroSchema(
                AvroSerdes.published(type.getDeclaredConstructor().newInstance().getSchema()));
        registry.register(AvroSerdes.subject(CHANGELOG), schema);
        return serdes.of(type);
    }
}
