package io.khabar.run.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.khabar.AvroSerdes;
import io.khabar.Topics;
import io.khabar.article.Article;
import io.khabar.article.Entity;
import io.khabar.article.RawArticle;
import io.khabar.article.Span;
import io.khabar.article.TopicEntry;
import io.khabar.run.KafkaConfigs;
import io.khabar.run.Setting;
import io.khabar.run.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the service is measured beside does the work that it is said to do. */
class NaivePipelineTest {
    private static final String HEADLINE = "الوسطاء يعلنون هدنة";
    private static final String BODY = "أعلن الوسطاء وقف إطلاق النار في القاهرة بعد مباحثات طويلة.";

    @TempDir
    private Path state;

    private final Topics topics = new Topics("news.");
    private final AtomicInteger done = new AtomicInteger();
    private AvroSerdes serdes;
    private TopologyTestDriver driver;
    private TestInputTopic<String, RawArticle> raw;

    @BeforeEach
    void start() throws Exception {
        MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
        for (var topic : NaivePipeline.schemas(topics, Bed.topicIds()).entrySet()) {
            registry.register(topic.getKey() + "-value", new AvroSchema(AvroSerdes.published(topic.getValue())));
        }
        serdes = new AvroSerdes(registry, "mock://naive");
        Settings settings = Settings.of(Map.of(), new Properties()).with(Setting.STATE_DIR, state);
        driver = new TopologyTestDriver(
                new NaivePipeline(topics, serdes, Duration.ofDays(7), done::incrementAndGet).get(),
                KafkaConfigs.streams(settings, "naive", new QuietMetrics()));
        raw = driver.createInputTopic(topics.raw(), new StringSerializer(), serdes.serializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void an_article_comes_out_once_with_its_names_on_its_topic() {
        pipe("1");
        pipe("1");
        List<Article> articles = driver.createOutputTopic(
                        topics.articles(), new StringDeserializer(), serdes.deserializer(Article.class))
                .readValuesToList();
        assertThat(articles).hasSize(1);
        Article article = articles.get(0);
        assertThat(article.getHeadline()).isEqualTo(HEADLINE);
        assertThat(article.getEntities()).extracting(Entity::getId).contains("place/cairo");
        List<TopicEntry> entries = driver.createOutputTopic(
                        topics.topic("ceasefire"), new StringDeserializer(), serdes.deserializer(TopicEntry.class))
                .readValuesToList();
        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).getMatches().get(0).getSpans())
                .extracting(Span::getText)
                .contains("هدنة", "وقف إطلاق النار");
        assertThat(done).hasValue(2);
    }

    @Test
    void the_same_text_elsewhere_comes_out_again() {
        pipe("1");
        pipe("2");
        assertThat(driver.createOutputTopic(
                                topics.articles(), new StringDeserializer(), serdes.deserializer(Article.class))
                        .getQueueSize())
                .isEqualTo(2);
    }

    private void pipe(String number) {
        Piece piece = MadeNews.piece("https://naive.example/" + number, "Outlet", HEADLINE, BODY, Piece.Origin.STORY);
        raw.pipeInput(piece.key(), piece.raw());
    }
}
