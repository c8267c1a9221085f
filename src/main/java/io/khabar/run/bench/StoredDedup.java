package io.khabar.run.bench;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.khabar.AvroSerdes;
import io.khabar.article.Article;
import io.khabar.dedup.Ballot;
import io.khabar.dedup.Dedup;
import io.khabar.dedup.DedupStores;
import io.khabar.dedup.Dependent;
import io.khabar.dedup.Edition;
import io.khabar.dedup.IdentifyStep;
import io.khabar.dedup.IndexStep;
import io.khabar.dedup.Letter;
import io.khabar.dedup.Pending;
import io.khabar.dedup.Postings;
import io.khabar.dedup.Probe;
import io.khabar.dedup.SettleStep;
import io.khabar.run.BoundedRocksMemory;
import io.khabar.watch.CountedMetrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
 * The steps of the search for copies on one partition, with their stores in RocksDB as the service has them, and no topics between
 * them: what a step sends is handed to the next at once.
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
    private final MockProcessorContext<String, SpecificRecord> owner;
    private final MockProcessorContext<String, Letter> indexer;
    private final IdentifyStep identify;
    private final SettleStep settle;
    private final IndexStep index;
    private long challenges;

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
        owner = new MockProcessorContext<>(config, new TaskId(0, 0), directory.toFile());
        indexer = new MockProcessorContext<>(config, new TaskId(1, 0), directory.toFile());
        add(owner, remembered(DedupStores.EDITIONS, Serdes.String(), Edition.class));
        add(owner, waiting(DedupStores.PENDING, Pending.class));
        add(owner, waiting(DedupStores.BALLOTS, Ballot.class));
        add(owner, waiting(DedupStores.DEPENDENTS, Dependent.class));
        add(indexer, remembered(DedupStores.INDEX, Serdes.Long(), Postings.class));
        identify = new IdentifyStep(dedup, metrics);
        settle = new SettleStep(dedup, metrics);
        index = new IndexStep(dedup.window(), metrics);
        owner.setCurrentSystemTimeMs(0);
        identify.init(owner);
        settle.init(owner);
        index.init(indexer);
    }

    /** Takes the article all the way to its verdict. @return whether it is published */
    public boolean isPublished(Article article, long time) {
        owner.setCurrentStreamTimeMs(time);
        indexer.setCurrentStreamTimeMs(time);
        owner.setCurrentSystemTimeMs(time);
        boolean published = false;
        identify.process(new Record<>(article.getId(), article, time));
        Deque<Record<? extends String, ?>> sent = new ArrayDeque<>(taken(owner));
        while (!sent.isEmpty()) {
            Record<? extends String, ?> record = sent.poll();
            if (record.value() instanceof Probe probe) {
                index.process(new Record<>(record.key(), probe, record.timestamp()));
                sent.addAll(taken(indexer));
            } else if (record.value() instanceof Letter letter) {
                challenges += letter.getChallenge() == null ? 0 : 1;
                settle.process(new Record<>(record.key(), letter, record.timestamp()));
                sent.addAll(taken(owner));
            } else {
                published |= record.value() instanceof Article;
            }
        }
        return published;
    }

    /** Counters of all that was done so far. */
    public CountedMetrics metrics() {
        return metrics;
    }

    /** Letters so far that asked the owner of a candidate. */
    public long challenges() {
        return challenges;
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

    private static <V> List<Record<? extends String, ?>> taken(MockProcessorContext<String, V> context) {
        List<Record<? extends String, ?>> records = new ArrayList<>();
        context.forwarded().forEach(forward -> records.add(forward.record()));
        context.resetForwards();
        return records;
    }

    private <S extends StateStore> void add(MockProcessorContext<?, ?> context, StoreBuilder<S> builder) {
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
