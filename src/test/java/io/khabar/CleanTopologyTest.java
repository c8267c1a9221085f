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
import static org.assertj.core.api.Assertions.tuple;

import io.khabar.article.Article;
import io.khabar.article.Duplicate;
import io.khabar.article.DuplicateKind;
import io.khabar.article.RawArticle;
import io.khabar.article.Reason;
import io.khabar.article.Rejected;
import io.khabar.article.Stage;
import io.khabar.run.Service.Part;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleanTopologyTest {
    private static final String EDITED = BODY + "\nورحبت الأمم المتحدة بالاتفاق.";

    @TempDir
    private Path state;

    private TopologyHarness harness;
    private TestInputTopic<String, RawArticle> raw;
    private TestOutputTopic<String, Article> articles;
    private TestOutputTopic<String, Duplicate> duplicates;
    private TestOutputTopic<String, Rejected> rejected;
    private Instant now = TopologyHarness.START;

    @BeforeEach
    void start() throws Exception {
        harness = new TopologyHarness(Part.CLEAN, state, topic -> true);
        raw = harness.in(harness.topics.raw());
        articles = harness.out(harness.topics.articles(), Article.class);
        duplicates = harness.out(harness.topics.duplicates(), Duplicate.class);
        rejected = harness.out(harness.topics.rejected(), Rejected.class);
    }

    @AfterEach
    void everyArticleIsAccountedFor() {
        assertThat(harness.metrics.sumRuleBreach()).isEmpty();
        for (String store : List.of("pending", "ballots", "dependents")) {
            assertThat(harness.stored(store)).as("left in %s", store).isZero();
        }
        harness.close();
    }

    @Test
    void an_article_is_published_under_its_id_with_its_provenance_and_enriched() {
        raw.pipeInput("k", json(URL, HEADLINE, BODY), now);

        var record = articles.readRecord();
        Article article = record.value();
        assertThat(record.key()).isEqualTo(article.getId()).hasSize(32);
        assertThat(article.getRevision()).isEqualTo(1);
        assertThat(article.getHeadline()).isEqualTo(HEADLINE);
        assertThat(article.getBody()).isEqualTo(BODY);
        assertThat(article.getLanguage()).isEqualTo("ar");
        assertThat(article.getEntities())
                .extracting(entity -> entity.getNames().get("en"))
                .contains("Gaza Strip");
        assertThat(article.getProvenance().getTopic()).isEqualTo(harness.topics.raw());
        assertThat(article.getProvenance().getOffset()).isZero();
        assertThat(article.getProvenance().getReceivedAt()).isEqualTo(now);
        assertThat(article.getProvenance().getLexiconVersion()).isNotEmpty();
        assertThat(articles.isEmpty()).isTrue();
    }

    @Test
    void the_same_article_once_more_is_a_redelivery() {
        send(json(URL, HEADLINE, BODY));
        send(json(URL + "?utm_source=feed#top", HEADLINE, BODY.replace(" ", "  ")));

        assertThat(articles.readValuesToList()).hasSize(1);
        Duplicate duplicate = duplicates.readValue();
        assertThat(duplicate.getKind()).isEqualTo(DuplicateKind.REDELIVERY);
        assertThat(duplicate.getOriginalId()).isEqualTo(duplicate.getId());
    }

    @Test
    void the_same_text_under_another_id_is_an_exact_copy_of_the_first() {
        send(json(URL, HEADLINE, BODY));
        send(json(OTHER_URL, HEADLINE, BODY));

        Article original = articles.readValue();
        Duplicate duplicate = duplicates.readValue();
        assertThat(articles.isEmpty()).isTrue();
        assertThat(duplicate.getKind()).isEqualTo(DuplicateKind.EXACT);
        assertThat(duplicate.getOriginalId()).isEqualTo(original.getId());
        assertThat(duplicate.getId()).isNotEqualTo(original.getId());
        assertThat(duplicate.getUrl()).isEqualTo(OTHER_URL);
        assertThat(duplicate.getProvenance().getOffset()).isEqualTo(1);
    }

    @Test
    void another_text_under_the_same_id_is_a_revision_also_when_it_goes_back() {
        send(json(URL, HEADLINE, BODY));
        send(json(URL, HEADLINE, EDITED));
        send(json(URL, HEADLINE, BODY));

        assertThat(articles.readValuesToList())
                .extracting(Article::getRevision, Article::getBody)
                .containsExactly(tuple(1, BODY), tuple(2, EDITED), tuple(3, BODY));
        assertThat(harness.metrics.count("revisions")).isEqualTo(2);
        assertThat(duplicates.isEmpty()).isTrue();
    }

    @Test
    void a_revision_of_a_copy_is_judged_anew() {
        send(json(URL, HEADLINE, BODY));
        send(json(OTHER_URL, HEADLINE, BODY));
        send(json(OTHER_URL, SPORT_HEADLINE, SPORT_BODY));

        assertThat(articles.readValuesToList())
                .extracting(Article::getUrl, Article::getRevision)
                .containsExactly(tuple(URL, 1), tuple(OTHER_URL, 2));
        assertThat(duplicates.readValuesToList()).hasSize(1);
        assertThat(harness.metrics.count("originals")).isEqualTo(2);
    }

    @Test
    void a_revision_of_a_published_article_goes_on_even_if_another_has_that_text() {
        send(json(OTHER_URL, HEADLINE, BODY));
        send(json(URL, SPORT_HEADLINE, SPORT_BODY));
        send(json(URL, HEADLINE, BODY));

        assertThat(articles.readValuesToList()).extracting(Article::getRevision).containsExactly(1, 1, 2);
    }

    @Test
    void what_was_seen_before_the_window_is_new_again() {
        send(json(URL, HEADLINE, BODY));
        now = now.plus(Duration.ofDays(8));
        send(json(URL, HEADLINE, BODY));
        send(json(OTHER_URL, HEADLINE, BODY));

        assertThat(articles.readValuesToList()).hasSize(2);
        assertThat(duplicates.readValuesToList()).extracting(Duplicate::getKind).containsExactly(DuplicateKind.EXACT);
    }

    @Test
    void an_old_event_that_comes_late_is_still_a_copy_and_expires_nothing() {
        send(json(URL, HEADLINE, BODY));
        Instant later = now;
        now = now.minus(Duration.ofDays(300));
        send(json(OTHER_URL, HEADLINE, BODY));
        now = later;
        send(json(URL, HEADLINE, BODY));

        assertThat(articles.readValuesToList()).hasSize(1);
        assertThat(duplicates.readValuesToList())
                .extracting(Duplicate::getKind)
                .containsExactly(DuplicateKind.EXACT, DuplicateKind.REDELIVERY);
    }

    @Test
    void articles_glued_onto_a_page_go_their_own_way() {
        send(TestArticles.page(
                HEADLINE, BODY + "\nالمصدر: وكالة المثال\nإقرأ أيضاً:\n" + SPORT_HEADLINE + "\n" + SPORT_BODY));

        List<Article> both = articles.readValuesToList();
        assertThat(both).hasSize(2);
        assertThat(both.get(1).getPartOf()).isEqualTo(both.get(0).getId());
        assertThat(both.get(1).getProvenance().getPart()).isEqualTo(1);
        assertThat(harness.metrics.count("pages")).isEqualTo(1);
    }

    @Test
    void what_can_not_be_used_is_rejected_with_the_reason_and_the_raw_event() {
        raw.pipeInput("broken", TestArticles.raw("application/json", "{\"headline\"".getBytes(UTF_8)), now);
        raw.pipeInput(null, TestArticles.raw("image/png", new byte[] {1}), now);
        raw.pipeInput("gone", null, now);
        send(json(URL, HEADLINE, BODY));

        List<Rejected> refused = rejected.readValuesToList();
        assertThat(refused)
                .extracting(Rejected::getReason)
                .containsExactly(Reason.INVALID_JSON, Reason.UNKNOWN_MEDIA_TYPE, Reason.NO_VALUE);
        assertThat(refused).allSatisfy(record -> {
            assertThat(record.getStage()).isEqualTo(Stage.DECODE);
            assertThat(record.getTopic()).isEqualTo(harness.topics.raw());
            assertThat(record.getMessage()).isNotEmpty();
        });
        assertThat(refused.get(0).getKey()).isEqualTo("broken");
        assertThat(refused.get(0).getRaw().getContent().remaining()).isEqualTo(11);
        assertThat(refused.get(1).getOffset()).isEqualTo(1);
        assertThat(articles.readValuesToList()).hasSize(1);
    }

    /** Where the bytes go is Kafka Streams' own handler's doing, which the test driver leaves out; see ServiceIT. */
    @Test
    void bytes_nobody_can_read_are_counted_and_the_stream_goes_on() {
        TestInputTopic<String, byte[]> bytes = harness.bytesIn(harness.topics.raw());
        bytes.pipeInput("magic", new byte[] {7, 0, 0, 0, 1, 2}, now);
        bytes.pipeInput("id", new byte[] {0, 0, 0, 99, 99, 2}, now);
        bytes.pipeInput("short", new byte[] {0, 0}, now);
        bytes.pipeInput("empty", new byte[0], now);
        send(json(URL, HEADLINE, BODY));

        assertThat(harness.metrics.sum("deadLetters")).isEqualTo(4);
        assertThat(articles.readValuesToList()).hasSize(1);
    }

    private void send(RawArticle event) {
        raw.pipeInput(null, event, now);
        now = now.plusSeconds(1);
    }
}
