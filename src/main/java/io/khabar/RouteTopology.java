package io.khabar;

import static org.apache.kafka.streams.state.Stores.keyValueStoreBuilder;
import static org.apache.kafka.streams.state.Stores.persistentKeyValueStore;
import static org.apache.kafka.streams.state.Stores.persistentWindowStore;
import static org.apache.kafka.streams.state.Stores.windowStoreBuilder;

import io.khabar.article.Article;
import io.khabar.article.Rejected;
import io.khabar.article.Rule;
import io.khabar.article.TopicEntry;
import io.khabar.match.MatchStep;
import io.khabar.match.RuleBook;
import io.khabar.match.RulesStep;
import io.khabar.publish.PublishStep;
import io.khabar.publish.Routes;
import io.khabar.reject.RegistryAway;
import io.khabar.watch.NewsMetrics;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.RecordContext;
import org.apache.kafka.streams.processor.TopicNameExtractor;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.WindowStore;

/**
 * Unique articles and rules in; an entry on each topic out: match, publish.
 *
 * @param topics names of the public topics
 * @param source the service as the source of its events, a URI reference
 * @param serdes Avro for topics and stores
 * @param window how long an article's topics are remembered
 * @param book the rules in force, kept up with the rules topic
 * @param topicExists whether an output topic is there to be written to
 * @param metrics told of every match and entry
 */
public record RouteTopology(
        Topics topics,
        String source,
        AvroSerdes serdes,
        Duration window,
        RuleBook book,
        Predicate<String> topicExists,
        NewsMetrics metrics)
        implements Supplier<Topology> {

    /** Suffixes of the topics that Kafka Streams keeps for this topology, behind its application id, with their schemas. */
    public static final Map<String, Schema> INTERNAL_TOPICS =
            Map.of(PublishStep.ROUTES + "-changelog", Routes.getClassSchema());

    @Override
    public Topology get() {
        StreamsBuilder builder = new StreamsBuilder();
        builder.addGlobalStore(
                rules(),
                topics.rules(),
                Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("rules"),
                this::rulesStep);
        builder.addStateStore(routes());

        KStream<String, Article> articles = builder.stream(
                topics.articles(),
                Consumed.with(Serdes.String(), serdes.of(Article.class)).withName("articles"));
        KStream<String, SpecificRecord> published = articles.process(
                        () -> new MatchStep(book, rulesStep(), metrics), Named.as("match"))
                .process(
                        () -> new PublishStep(topics::topic, topicExists, window, metrics),
                        Named.as("publish"),
                        PublishStep.ROUTES);

        published
                .filter((id, value) -> value instanceof TopicEntry, Named.as("published-entries"))
                .mapValues(TopicEntry.class::cast, Named.as("published-entries-typed"))
                .processValues(() -> new CloudEventStep<TopicEntry>(source), Named.as("topics-event"))
                .to(
                        new OutputTopic(topics),
                        Produced.with(Serdes.String(), serdes.of(TopicEntry.class))
                                .withName("topics"));
        published
                .filter((id, value) -> value instanceof Rejected, Named.as("published-rejected"))
                .mapValues(Rejected.class::cast, Named.as("published-rejected-typed"))
                .processValues(() -> new CloudEventStep<Rejected>(source), Named.as("rejected-event"))
                .to(
                        topics.rejected(),
                        Produced.with(Serdes.String(), serdes.of(Rejected.class))
                                .withName("rejected"));
        return builder.build();
    }

    /** The topic of an entry; a record and no lambda, so that the description of the topology is the same each time. */
    private record OutputTopic(Topics topics) implements TopicNameExtractor<String, TopicEntry> {
        @Override
        public String extract(String id, TopicEntry entry, RecordContext context) {
            return topics.topic(entry.getTopic());
        }
    }

    private RulesStep rulesStep() {
        Deserializer<Rule> rules = serdes.deserializer(Rule.class);
        return new RulesStep(book, bytes -> read(rules, bytes), metrics);
    }

    /** A rule from its bytes; empty when nobody can read them. */
    private Optional<Rule> read(Deserializer<Rule> rules, byte[] bytes) {
        try {
            return Optional.of(rules.deserialize(topics.rules(), bytes));
        } catch (RuntimeException e) {
            if (RegistryAway.caused(e)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private StoreBuilder<KeyValueStore<String, byte[]>> rules() {
        return keyValueStoreBuilder(persistentKeyValueStore(RulesStep.STORE), Serdes.String(), Serdes.ByteArray())
                .withLoggingDisabled();
    }

    private StoreBuilder<WindowStore<String, Routes>> routes() {
        return windowStoreBuilder(
                persistentWindowStore(PublishStep.ROUTES, window.multipliedBy(2), window, false),
                Serdes.String(),
                serdes.of(Routes.class));
    }
}
