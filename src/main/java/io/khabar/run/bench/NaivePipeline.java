package io.khabar.run.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.khabar.AvroSerdes;
import io.khabar.Topics;
import io.khabar.article.Action;
import io.khabar.article.Article;
import io.khabar.article.RawArticle;
import io.khabar.article.TopicEntry;
import io.khabar.match.RuleCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.avro.Schema;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.Stores;

/**
 * What a team builds in its first week with Kafka Streams: JSON articles, each key once within the window, names and topics by regular
 * expressions. It has the service's topics, serdes, guarantees and word lists, and compiles its expressions once.
 *
 * <p>It finds no copy under another address, no edition of an article, no word with other endings, no language, no tags.
 *
 * @param done called for each raw event when nothing is left to be done for it
 */
record NaivePipeline(Topics topics, AvroSerdes serdes, Duration window, Runnable done) implements Supplier<Topology> {
    private static final String SEEN = "seen";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Its topics with the schemas of their values. */
    static Map<String, Schema> schemas(Topics topics, List<String> ids) {
        Map<String, Schema> schemas = new HashMap<>();
        schemas.put(topics.raw(), RawArticle.getClassSchema());
        schemas.put(topics.articles(), Article.getClassSchema());
        ids.forEach(id -> schemas.put(topics.topic(id), TopicEntry.getClassSchema()));
        return schemas;
    }

    @Override
    public Topology get() {
        NaiveNames names = new NaiveNames();
        List<NaiveTopic> rules =
                RuleCatalogue.shipped().stream().map(NaiveTopic::new).toList();
        StreamsBuilder builder = new StreamsBuilder();
        builder.addStateStore(Stores.windowStoreBuilder(
                Stores.persistentWindowStore(SEEN, window, window, false), Serdes.String(), Serdes.Long()));
        KStream<String, Article> articles = builder.stream(
                        topics.raw(),
                        Consumed.with(Serdes.String(), serdes.of(RawArticle.class))
                                .withName("raw"))
                .process(() -> new UnseenKeys(SEEN, window, done), Named.as("unseen"), SEEN)
                .map((key, raw) -> KeyValue.pair(key, article(key, raw)), Named.as("read"))
                .peek((key, article) -> names.addTo(article), Named.as("names"));
        articles.to(
                topics.articles(),
                Produced.with(Serdes.String(), serdes.of(Article.class)).withName("articles"));
        articles.flatMapValues(article -> entries(article, rules), Named.as("topics"))
                .to(
                        (key, entry, context) -> topics.topic(entry.getTopic()),
                        Produced.with(Serdes.String(), serdes.of(TopicEntry.class))
                                .withName("entries"));
        articles.foreach((key, article) -> done.run(), Named.as("done"));
        return builder.build();
    }

    private static Article article(String key, RawArticle raw) {
        try {
            ByteBuffer content = raw.getContent();
            byte[] bytes = new byte[content.remaining()];
            content.duplicate().get(bytes);
            JsonNode json = JSON.readTree(bytes);
            return Article.newBuilder()
                    .setId(key)
                    .setUrl(json.path("url").asText(null))
                    .setSource(json.path("source").asText(null))
                    .setHeadline(json.path("headline").asText())
                    .setBody(json.path("body").asText())
                    .setLanguage("ar")
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<TopicEntry> entries(Article article, List<NaiveTopic> rules) {
        return rules.stream()
                .flatMap(rule -> rule.match(article).stream())
                .map(match -> TopicEntry.newBuilder()
                        .setTopic(match.getRule())
                        .setAction(Action.ADDED)
                        .setMatches(List.of(match))
                        .setArticle(article)
                        .build())
                .toList();
    }
}
