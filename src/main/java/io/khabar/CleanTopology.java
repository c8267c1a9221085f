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
import io.khabar.dedup.Ballot;
import io.khabar.dedup.Dedup;
import io.khabar.dedup.DedupStep;
import io.khabar.dedup.DedupStores;
import io.khabar.dedup.Dependent;
import io.khabar.dedup.Edition;
import io.khabar.dedup.HomeStep;
import io.khabar.dedup.Letter;
import io.khabar.dedup.Pending;
import io.khabar.dedup.Postings;
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
 * @param letters name of the topic on which the owners of articles write to each other
 * @param source the service as the source of its events, a URI reference
 * @param serdes Avro for topics and stores
 * @param decoder raw event to articles
 * @param dedup how duplicates are found
 * @param enricher sets language, tags and entities
 * @param metrics told of every verdict
 */
public record CleanTopology(
        Topics topics,
        String letters,
        String source,
        AvroSerdes serdes,
        Decoder decoder,
        Dedup dedup,
        Enricher enricher,
        NewsMetrics metrics)
        implements Supplier<Topology> {

    private static final String BY_ID = "by-id";

    /**
     * Suffix of the topic for letters, behind the application id. It is a topic of ours because the search for copies both
     * reads and writes it; a repartition topic can't close a circle.
     */
    public static final String LETTERS = "letters";

    private static final String[] DEDUP_STORES = {
        DedupStores.EDITIONS, DedupStores.PENDING, DedupStores.BALLOTS, DedupStores.DEPENDENTS, DedupStores.INDEX
    };

    /** Suffixes of the topics that serve this topology only, behind its application id, with their schemas. */
    public static final Map<String, Schema> INTERNAL_TOPICS = Map.of(
            LETTERS,
            Letter.getClassSchema(),
            BY_ID + "-repartition",
            Article.getClassSchema(),
            DedupStores.EDITIONS + "-changelog",
            Edition.getClassSchema(),
            DedupStores.PENDING + "-changelog",
            Pending.getClassSchema(),
            DedupStores.BALLOTS + "-changelog",
            Ballot.getClassSchema(),
            DedupStores.DEPENDENTS + "-changelog",
            Dependent.getClassSchema(),
            DedupStores.INDEX + "-changelog",
            Postings.getClassSchema());

    @Override
    public Topology get() {
        StreamsBuilder builder = new StreamsBuilder();
        // Where there is a cache, only what a transaction leaves of a record goes to its changelog: a ballot is counted
        // up
        // with each answer, and what asks nothing of other partitions waits within one transaction only.
        builder.addStateStore(
                remembered(DedupStores.EDITIONS, Serdes.String(), Edition.class).withCachingEnabled());
        builder.addStateStore(remembered(DedupStores.INDEX, Serdes.Long(), Postings.class));
        builder.addStateStore(waiting(DedupStores.PENDING, Pending.class).withCachingEnabled());
        builder.addStateStore(waiting(DedupStores.BALLOTS, Ballot.class).withCachingEnabled());
        builder.addStateStore(waiting(DedupStores.DEPENDENTS, Dependent.class));

        KStream<String, SpecificRecord> decoded = builder.stream(topics.raw(), consumed(RawArticle.class, "raw"))
                .process(() -> new DecodeStep(decoder, metrics), Named.as("decode"));
        KStream<String, Article> articles = only(Article.class, decoded, "decoded-articles");

        KStream<String, Article> away = articles.processValues(
                        () -> HomeStep.away(dedup.partitions()), Named.as("away"))
                .repartition(repartitioned(Article.class, BY_ID));
        KStream<String, Article> arrived = articles.processValues(
                        () -> HomeStep.home(dedup.partitions()), Named.as("home"))
                .merge(away, Named.as("arrived"));
        KStream<String, SpecificRecord> judged = records(arrived)
                .merge(records(builder.stream(letters, lettersFirst())), Named.as("arrived-or-letters"))
                .process(() -> new DedupStep(dedup, metrics), Named.as("dedup"), DEDUP_STORES);

        only(Letter.class, judged, "judged-letters")
                .to(letters, produced(Letter.class, "letters-out").withStreamPartitioner(DedupStep::partition));
        only(Article.class, judged, "judged-articles")
                .mapValues(enricher::enrich, Named.as("enrich"))
                .processValues(this::event, Named.as("articles-event"))
                .to(topics.articles(), produced(Article.class, "articles"));
        only(Duplicate.class, judged, "judged-duplicates")
                .processValues(this::event, Named.as("duplicates-event"))
                .to(topics.duplicates(), produced(Duplicate.class, "duplicates"));
        only(Rejected.class, decoded, "decode-rejected")
                .processValues(this::event, Named.as("rejected-event"))
                .to(topics.rejected(), produced(Rejected.class, "rejected"));
        return builder.build();
    }

    /**
     * Letters go before new articles, whatever their stamps: what is begun is ended first. A task takes the record with
     * the lowest stamp, and a backlog of old articles must not hold up the answers to newer ones.
     */
    private Consumed<String, Letter> lettersFirst() {
        return consumed(Letter.class, LETTERS).withTimestampExtractor((record, streamTime) -> 0);
    }

    private <V extends SpecificRecord> CloudEventStep<V> event() {
        return new CloudEventStep<>(source);
    }

    /** A stream only gives its records, and so may be taken for one of any records. */
    @SuppressWarnings("unchecked")
    private static KStream<String, SpecificRecord> records(KStream<String, ? extends SpecificRecord> records) {
        return (KStream<String, SpecificRecord>) records;
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
                .withNumberOfPartitions(dedup.partitions());
    }

    private <K, T extends SpecificRecord> StoreBuilder<WindowStore<K, T>> remembered(
            String name, Serde<K> keys, Class<T> type) {
        Duration window = dedup.window();
        // Twice the window: a partition may run that far behind the others and still find what it needs.
        Duration retention = window.multipliedBy(2);
        return windowStoreBuilder(persistentWindowStore(name, retention, window, false), keys, serdes.of(type));
    }

    private <T extends SpecificRecord> StoreBuilder<KeyValueStore<String, T>> waiting(String name, Class<T> type) {
        return keyValueStoreBuilder(persistentKeyValueStore(name), Serdes.String(), serdes.of(type));
    }
}
