package io.khabar;

import static org.apache.kafka.streams.state.Stores.keyValueStoreBuilder;
import static org.apache.kafka.streams.state.Stores.persistentKeyValueStore;
import static org.apache.kafka.streams.state.Stores.persistentWindowStore;
import static org.apache.kafka.streams.state.Stores.windowStoreBuilder;

import io.khabar.article.Article;
import io.khabar.article.Duplicate;
import io.khabar.article.RawArticle;
import io.khabar.article.Rejected;
import io.khabar.decode.DecodeStep;
import io.khabar.decode.Decoder;
import io.khabar.dedup.Answer;
import io.khabar.dedup.DedupStores;
import io.khabar.dedup.Edition;
import io.khabar.dedup.IdentifyStep;
import io.khabar.dedup.IndexEntry;
import io.khabar.dedup.IndexStep;
import io.khabar.dedup.Pending;
import io.khabar.dedup.Probe;
import io.khabar.dedup.SettleStep;
import io.khabar.enrich.Enricher;
import io.khabar.watch.NewsMetrics;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.WindowStore;

/**
 * Raw events in; each article once, enriched, out: decode, dedup, enrich.
 *
 * @param topics names of the public topics
 * @param serdes Avro for topics and stores
 * @param partitions partitions of the repartition topics, and with them of the stores
 * @param window how long an article is remembered
 * @param decoder raw event to articles
 * @param enricher sets language, tags and entities
 * @param metrics told of every verdict
 */
public record CleanTopology(
        Topics topics,
        AvroSerdes serdes,
        int partitions,
        Duration window,
        Decoder decoder,
        Enricher enricher,
        NewsMetrics metrics)
        implements Supplier<Topology> {

    private static final String BY_ID = "by-id";
    private static final String PROBES = "probes";
    private static final String ANSWERS = "answers";

    /** Suffixes of the topics that Kafka Streams keeps for this topology, behind its application id, with their schemas. */
    public static final Map<String, Schema> INTERNAL_TOPICS = Map.of(
            BY_ID + "-repartition", Article.getClassSchema(),
            PROBES + "-repartition", Probe.getClassSchema(),
            ANSWERS + "-repartition", Answer.getClassSchema(),
            DedupStores.EDITIONS + "-changelog", Edition.getClassSchema(),
            DedupStores.PENDING + "-changelog", Pending.getClassSchema(),
            DedupStores.INDEX + "-changelog", IndexEntry.getClassSchema());

    @Override
    public Topology get() {
        StreamsBuilder builder = new StreamsBuilder();
        builder.addStateStore(remembered(DedupStores.EDITIONS, Edition.class));
        builder.addStateStore(remembered(DedupStores.INDEX, IndexEntry.class));
        builder.addStateStore(waiting());

        KStream<String, SpecificRecord> decoded = builder.stream(topics.raw(), consumed(RawArticle.class, "raw"))
                .process(() -> new DecodeStep(decoder, metrics), Named.as("decode"));

        KStream<String, SpecificRecord> identified = only(Article.class, decoded, "decoded-articles")
                .repartition(repartitioned(Article.class, BY_ID))
                .process(
                        () -> new IdentifyStep(window, metrics),
                        Named.as("identify"),
                        DedupStores.EDITIONS,
                        DedupStores.PENDING);

        KStream<String, SpecificRecord> settled = only(Probe.class, identified, "identified-probes")
                .repartition(repartitioned(Probe.class, PROBES))
                .process(() -> new IndexStep(window), Named.as("index"), DedupStores.INDEX)
                .repartition(repartitioned(Answer.class, ANSWERS))
                .process(
                        () -> new SettleStep(window, metrics),
                        Named.as("settle"),
                        DedupStores.EDITIONS,
                        DedupStores.PENDING);

        only(Article.class, settled, "settled-articles")
                .mapValues(enricher::enrich, Named.as("enrich"))
                .to(topics.articles(), produced(Article.class, "articles"));
        only(Duplicate.class, identified, "identified-duplicates")
                .merge(only(Duplicate.class, settled, "settled-duplicates"), Named.as("all-duplicates"))
                .to(topics.duplicates(), produced(Duplicate.class, "duplicates"));
        only(Rejected.class, decoded, "decode-rejected").to(topics.rejected(), produced(Rejected.class, "rejected"));
        return builder.build();
    }

    /** The records of one kind; what a step sends on is told apart by its type. */
    private static <T extends SpecificRecord> KStream<String, T> only(
            Class<T> type, KStream<String, SpecificRecord> records, String name) {
        return records.filter((key, value) -> type.isInstance(value), Named.as(name))
                .mapValues(type::cast, Named.as(name + "-typed"));
    }

    private <T extends SpecificRecord> Consumed<String, T> consumed(Class<T> type, String name) {
        return Consumed.with(Serdes.String(), serdes.of(type)).withName(name);
    }

    private <T extends SpecificRecord> Produced<String, T> produced(Class<T> type, String name) {
        return Produced.with(Serdes.String(), serdes.of(type)).withName(name);
    }

    private <T extends SpecificRecord> Repartitioned<String, T> repartitioned(Class<T> type, String name) {
        return Repartitioned.with(Serdes.String(), serdes.of(type))
                .withName(name)
                .withNumberOfPartitions(partitions);
    }

    private <T extends SpecificRecord> StoreBuilder<WindowStore<String, T>> remembered(String name, Class<T> type) {
        Serde<T> values = serdes.of(type);
        // Twice the window: a partition may run that far behind the others and still find what it needs.
        Duration retention = window.multipliedBy(2);
        return windowStoreBuilder(persistentWindowStore(name, retention, window, false), Serdes.String(), values);
    }

    private StoreBuilder<KeyValueStore<String, Pending>> waiting() {
        return keyValueStoreBuilder(
                persistentKeyValueStore(DedupStores.PENDING), Serdes.String(), serdes.of(Pending.class));
    }
}
