package io.khabar;

import static io.khabar.TestArticles.BODY;
import static io.khabar.TestArticles.HEADLINE;
import static io.khabar.TestArticles.OTHER_URL;
import static io.khabar.TestArticles.SPORT_BODY;
import static io.khabar.TestArticles.SPORT_HEADLINE;
import static io.khabar.TestArticles.URL;
import static io.khabar.TestArticles.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.article.Article;
import io.khabar.article.Duplicate;
import io.khabar.article.Provenance;
import io.khabar.article.RawArticle;
import io.khabar.article.Rejected;
import io.khabar.article.TopicEntry;
import io.khabar.run.Service.Part;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every record on an output topic is a CloudEvent, told by its headers. */
class CloudEventTest {
    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final Instant NOW = TopologyHarness.START;

    @TempDir
    private Path directory;

    private final Set<String> missing = new HashSet<>();

    @Test
    void an_article_tells_in_its_headers_what_it_is_and_nothing_of_its_raw_event() throws Exception {
        try (TopologyHarness harness = clean("one")) {
            harness.<RawArticle>in(harness.topics.raw())
                    .pipeInput(new TestRecord<>("k", json(URL, HEADLINE, BODY), foreign(), NOW));

            var article = harness.out(harness.topics.articles(), Article.class).readRecord();
            assertThat(headers(article.headers()))
                    .containsOnly(
                            Map.entry("ce_specversion", "1.0"),
                            Map.entry("ce_id", article.key() + "/1/0-0-0"),
                            Map.entry("ce_source", "/khabar"),
                            Map.entry("ce_time", "2024-06-21T10:00:00Z"),
                            Map.entry("ce_subject", article.key()),
                            Map.entry("ce_type", "io.khabar.article.v1"),
                            Map.entry("content-type", "application/avro"));
            var between = harness.out("khabar-clean-by-id-repartition", Article.class);
            assertThat(between.readRecord().headers()).isEmpty();
        }
    }

    @Test
    void a_duplicate_and_a_rejection_are_events_too() throws Exception {
        try (TopologyHarness harness = clean("one")) {
            feed(harness);

            var duplicate =
                    harness.out(harness.topics.duplicates(), Duplicate.class).readRecord();
            assertThat(headers(duplicate.headers()))
                    .hasSize(7)
                    .containsEntry("ce_id", duplicate.key() + "/duplicate/0-1-0")
                    .containsEntry("ce_subject", duplicate.key())
                    .containsEntry("ce_type", "io.khabar.duplicate.v1");
            var rejected =
                    harness.out(harness.topics.rejected(), Rejected.class).readRecord();
            assertThat(headers(rejected.headers()))
                    .containsOnlyKeys("ce_specversion", "ce_id", "ce_source", "ce_type", "ce_time", "content-type")
                    .containsEntry("ce_id", "rejected/news.raw/0-3")
                    .containsEntry("ce_type", "io.khabar.rejected.v1");
        }
    }

    @Test
    void ids_are_unique_and_the_same_when_all_is_processed_again() throws Exception {
        List<String> first = new ArrayList<>();
        List<String> again = new ArrayList<>();
        for (List<String> ids : List.of(first, again)) {
            try (TopologyHarness harness = clean("run" + again.size() + first.size())) {
                feed(harness);
                ids.addAll(ids(harness.out(harness.topics.articles(), Article.class)));
                ids.addAll(ids(harness.out(harness.topics.duplicates(), Duplicate.class)));
                ids.addAll(ids(harness.out(harness.topics.rejected(), Rejected.class)));
            }
        }
        assertThat(first).hasSize(5).doesNotHaveDuplicates().isEqualTo(again);
    }

    @Test
    void an_article_that_was_forgotten_and_comes_again_is_another_event() throws Exception {
        try (TopologyHarness harness = clean("one")) {
            var raw = harness.<RawArticle>in(harness.topics.raw());
            raw.pipeInput("k", json(URL, HEADLINE, BODY), NOW);
            raw.pipeInput("k", json(URL, HEADLINE, BODY), NOW.plusSeconds(60 * 86_400));

            List<TestRecord<String, Article>> articles =
                    harness.out(harness.topics.articles(), Article.class).readRecordsToList();
            assertThat(articles)
                    .extracting(record -> record.value().getRevision())
                    .containsExactly(1, 1);
            assertThat(articles)
                    .extracting(TestRecord::key)
                    .containsOnly(articles.get(0).key());
            assertThat(articles).extracting(record -> id(record.headers())).doesNotHaveDuplicates();
        }
    }

    @Test
    void what_happens_to_an_article_on_a_topic_is_an_event_each_time() throws Exception {
        try (TopologyHarness harness = route()) {
            send(harness, 1, HEADLINE, BODY);
            send(harness, 2, HEADLINE, BODY + "\nوتستمر الهدنة حتى الخريف.");
            send(harness, 3, SPORT_HEADLINE, SPORT_BODY);

            var entries = harness.out(harness.topics.topic("ceasefire"), TopicEntry.class)
                    .readRecordsToList();
            int version = entries.get(0).value().getMatches().get(0).getVersion();
            long stamp = NOW.toEpochMilli();
            assertThat(entries)
                    .extracting(record -> id(record.headers()))
                    .containsExactly(
                            ID + "/1/2-1-0/ceasefire/ADDED/" + version + '/' + stamp,
                            ID + "/2/2-2-0/ceasefire/UPDATED/" + version + '/' + stamp,
                            ID + "/3/2-3-0/ceasefire/REMOVED/" + stamp);
            assertThat(headers(entries.get(0).headers()))
                    .hasSize(7)
                    .containsEntry("ce_subject", ID)
                    .containsEntry("ce_type", "io.khabar.topic-entry.v1")
                    .containsEntry("content-type", "application/avro");
        }
    }

    @Test
    void of_one_article_each_entry_without_a_topic_is_an_event() throws Exception {
        try (TopologyHarness harness = route()) {
            missing.add("news.topic.ceasefire");
            missing.add("news.topic.diplomacy");
            send(harness, 1, HEADLINE, BODY + "\nوالتقى وزيرا الخارجية لبحث العلاقات الدبلوماسية بين البلدين.");

            var rejected =
                    harness.out(harness.topics.rejected(), Rejected.class).readRecordsToList();
            assertThat(rejected)
                    .extracting(record -> id(record.headers()))
                    .containsExactlyInAnyOrder(
                            "rejected/news.articles/0-0/news.topic.ceasefire",
                            "rejected/news.articles/0-0/news.topic.diplomacy");
            assertThat(headers(rejected.get(0).headers())).containsEntry("ce_subject", ID);
        }
    }

    /** An original, a redelivery, another article, a page without text, and an edition. */
    private static void feed(TopologyHarness harness) {
        var raw = harness.<RawArticle>in(harness.topics.raw());
        List<RawArticle> events = List.of(
                json(URL, HEADLINE, BODY),
                json(URL, HEADLINE, BODY),
                json(OTHER_URL, SPORT_HEADLINE, SPORT_BODY),
                TestArticles.page("", ""),
                json(URL, HEADLINE, BODY + "\nورحبت الأمم المتحدة بالاتفاق."));
        events.forEach(event -> raw.pipeInput(new TestRecord<>("k", event, foreign(), NOW)));
    }

    private static void send(TopologyHarness harness, int revision, String headline, String body) {
        Article article = Article.newBuilder()
                .setId(ID)
                .setRevision(revision)
                .setHeadline(headline)
                .setBody(body)
                .setProvenance(new Provenance("news.raw", 2, (long) revision, 0, NOW, ""))
                .build();
        harness.<Article>in(harness.topics.articles()).pipeInput(new TestRecord<>(ID, article, foreign(), NOW));
    }

    /** What a foreign producer may have written. */
    private static Headers foreign() {
        return new RecordHeaders()
                .add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01".getBytes(UTF_8))
                .add("ce_id", "of the producer".getBytes(UTF_8))
                .add("ce_id", "twice".getBytes(UTF_8))
                .add("content-type", "text/html".getBytes(UTF_8))
                .add("empty", null);
    }

    private TopologyHarness clean(String name) throws Exception {
        return new TopologyHarness(Part.CLEAN, directory.resolve(name), topic -> true);
    }

    private TopologyHarness route() throws Exception {
        return new TopologyHarness(Part.ROUTE, directory.resolve("route"), topic -> !missing.contains(topic));
    }

    private static <T extends SpecificRecord> List<String> ids(TestOutputTopic<String, T> topic) {
        return topic.readRecordsToList().stream()
                .map(record -> id(record.headers()))
                .toList();
    }

    private static String id(Headers headers) {
        return headers(headers).get("ce_id");
    }

    private static Map<String, String> headers(Headers headers) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Header header : headers) {
            assertThat(values.put(header.key(), new String(header.value(), UTF_8)))
                    .as("%s twice", header.key())
                    .isNull();
        }
        return values;
    }
}
