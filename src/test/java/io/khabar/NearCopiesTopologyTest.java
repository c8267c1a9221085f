package io.khabar;

import static io.khabar.TestArticles.BODY;
import static io.khabar.TestArticles.HEADLINE;
import static io.khabar.TestArticles.OTHER_URL;
import static io.khabar.TestArticles.SPORT_BODY;
import static io.khabar.TestArticles.SPORT_HEADLINE;
import static io.khabar.TestArticles.URL;
import static io.khabar.TestArticles.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.khabar.article.Article;
import io.khabar.article.Duplicate;
import io.khabar.article.DuplicateKind;
import io.khabar.article.RawArticle;
import io.khabar.dedup.Answer;
import io.khabar.dedup.Ballot;
import io.khabar.dedup.DedupStores;
import io.khabar.dedup.Letter;
import io.khabar.dedup.Pending;
import io.khabar.run.Service.Part;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies, republications and what goes wrong on the way to a verdict, through the real stores and topics. */
class NearCopiesTopologyTest {
    private static final String ADDED = "\nورحبت الأمم المتحدة بالاتفاق.";
    private static final String THIRD_URL = "https://third.example/9";
    private static final int CROWD = 200;

    @TempDir
    private Path state;

    private TopologyHarness harness;
    private TestInputTopic<String, RawArticle> raw;
    private TestOutputTopic<String, Article> articles;
    private TestOutputTopic<String, Duplicate> duplicates;
    private Instant now = TopologyHarness.START;

    @BeforeEach
    void start() throws Exception {
        harness = new TopologyHarness(Part.CLEAN, state, topic -> true);
        raw = harness.in(harness.topics.raw());
        articles = harness.out(harness.topics.articles(), Article.class);
        duplicates = harness.out(harness.topics.duplicates(), Duplicate.class);
    }

    @AfterEach
    void nothingIsLeftBehind() {
        for (String store : List.of(DedupStores.PENDING, DedupStores.BALLOTS, DedupStores.DEPENDENTS)) {
            assertThat(harness.stored(store)).as("left in %s", store).isZero();
        }
        harness.close();
    }

    @Test
    void a_near_copy_of_another_publisher_is_a_duplicate_that_says_of_what_and_why() {
        send(json(URL, "Agency", HEADLINE, BODY));
        send(json(OTHER_URL, "Paper", HEADLINE, BODY + ADDED));

        String original = articles.readValue().getId();
        assertThat(articles.isEmpty()).isTrue();
        Duplicate duplicate = duplicates.readValue();
        assertThat(duplicate.getKind()).isEqualTo(DuplicateKind.NEAR);
        assertThat(duplicate.getOriginalId()).isEqualTo(original);
        assertThat(duplicate.getSimilarity()).isBetween(0.5f, 1f);
        assertThat(duplicate.getReasons()).isNotEmpty();
        assertThat(duplicate.getSource()).isEqualTo("Paper");
        assertThat(harness.metrics.by("copied")).isEqualTo(Map.of("Paper < Agency", 1L));
        assertThat(harness.metrics.escaped()).isPositive();
        assertThat(harness.metrics.sumRuleBreach()).isEmpty();
    }

    @Test
    void a_publishers_second_address_for_one_item_brings_its_next_revision() {
        send(json(URL, "Agency", HEADLINE, BODY));
        send(json(OTHER_URL, "Agency", HEADLINE, BODY + ADDED));
        send(json(OTHER_URL, "Agency", HEADLINE, BODY + ADDED));
        send(json(URL, "Agency", HEADLINE, BODY));
        send(json(OTHER_URL, "Agency", HEADLINE, BODY + ADDED + ADDED.replace("الأمم", "الدول")));

        List<Article> published = articles.readValuesToList();
        String id = published.get(0).getId();
        assertThat(published)
                .extracting(Article::getId, Article::getRevision, Article::getUrl)
                .containsExactly(tuple(id, 1, URL), tuple(id, 2, OTHER_URL), tuple(id, 3, OTHER_URL));
        assertThat(published).extracting(Article::getChanged).first().isEqualTo(0f);
        assertThat(published.subList(1, 3)).allMatch(article -> article.getChanged() > 0 && article.getChanged() < 1);
        assertThat(duplicates.readValuesToList())
                .as("each address fetched again")
                .extracting(Duplicate::getKind, Duplicate::getOriginalId)
                .containsExactly(tuple(DuplicateKind.REDELIVERY, id), tuple(DuplicateKind.REDELIVERY, id));
        assertThat(harness.metrics.sumRuleBreach()).isEmpty();
    }

    @Test
    void a_copy_that_comes_again_is_a_redelivery_of_what_stands_for_it() {
        send(json(URL, "Agency", HEADLINE, BODY));
        send(json(OTHER_URL, "Paper", HEADLINE, BODY));
        send(json(OTHER_URL, "Paper", HEADLINE, BODY));

        String original = articles.readValue().getId();
        assertThat(duplicates.readValuesToList())
                .extracting(Duplicate::getKind, Duplicate::getOriginalId)
                .containsExactly(tuple(DuplicateKind.EXACT, original), tuple(DuplicateKind.REDELIVERY, original));
    }

    @Test
    void another_story_is_published_beside_it() {
        send(json(URL, "Agency", HEADLINE, BODY));
        send(json(OTHER_URL, "Paper", SPORT_HEADLINE, SPORT_BODY));

        assertThat(articles.readValuesToList()).hasSize(2);
    }

    @Test
    void an_old_copy_that_comes_late_is_a_copy_and_expires_nothing() {
        send(json(URL, "Agency", HEADLINE, BODY));
        Instant later = now;
        now = now.minus(Duration.ofDays(300));
        send(json(OTHER_URL, "Paper", HEADLINE, BODY + ADDED));
        send(json(OTHER_URL + "/old", "Paper", SPORT_HEADLINE, SPORT_BODY));
        now = later;
        send(json(THIRD_URL, "Third", HEADLINE, BODY));

        String original = articles.readValue().getId();
        assertThat(articles.readValuesToList()).extracting(Article::getHeadline).containsExactly(SPORT_HEADLINE);
        assertThat(duplicates.readValuesToList())
                .extracting(Duplicate::getOriginalId)
                .containsOnly(original);
    }

    @Test
    void an_article_carries_the_time_of_its_own_raw_event() {
        send(json(URL, "Agency", HEADLINE, BODY));
        now = now.minus(Duration.ofDays(300));
        send(json(OTHER_URL, "Paper", SPORT_HEADLINE, SPORT_BODY));

        articles.readRecord();
        assertThat(articles.readRecord().getRecordTime()).isEqualTo(now.minusSeconds(1));
    }

    @Test
    void a_copy_that_comes_after_the_window_is_published() {
        send(json(URL, "Agency", HEADLINE, BODY));
        now = now.plus(Duration.ofDays(8));
        send(json(OTHER_URL, "Paper", HEADLINE, BODY + ADDED));

        assertThat(articles.readValuesToList()).hasSize(2);
    }

    @Test
    void a_text_that_comes_hundreds_of_times_keeps_the_place_of_one() {
        send(json(URL, "Agency", HEADLINE, BODY));
        long keys = harness.storedKeys();
        for (int number = 0; number < CROWD; number++) {
            send(json(OTHER_URL + number, "Paper", HEADLINE, BODY));
        }

        assertThat(articles.readValuesToList()).hasSize(1);
        assertThat(duplicates.readValuesToList()).hasSize(CROWD);
        assertThat(harness.storedKeys()).isEqualTo(keys);
        assertThat(harness.metrics.count("keyFull")).isZero();
    }

    @Test
    void an_article_whose_answers_do_not_come_is_asked_again_then_released_and_what_comes_later_changes_nothing() {
        send(json(URL, "Agency", HEADLINE, BODY));
        Article article = articles.readValue();
        article.setId("0123456789abcdef0123456789abcdef");
        long asked = TopologyHarness.START.toEpochMilli();
        harness.store(DedupStores.PENDING, article.getId() + "#1", new Pending(article, asked));
        harness.store(
                DedupStores.BALLOTS,
                article.getId(),
                new Ballot(
                        1,
                        asked,
                        asked,
                        1L,
                        1L,
                        List.of(1L),
                        List.of(0, 1, 2, 3),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        0));

        harness.advance(Duration.ofSeconds(90));
        assertThat(articles.isEmpty()).as("still in time").isTrue();
        assertThat(harness.metrics.waiting()).isEqualTo(1);
        for (int minute = 0; minute < 25; minute++) {
            boolean waits = minute < 20;
            assertThat(articles.isEmpty() || !waits)
                    .as("only one of four partitions answers")
                    .isTrue();
            harness.advance(Duration.ofMinutes(1));
        }
        assertThat(harness.metrics.count("askedAgain")).isPositive();
        assertThat(articles.readValuesToList()).extracting(Article::getId).containsExactly(article.getId());
        assertThat(harness.metrics.count("released")).isEqualTo(1);
        assertThat(harness.metrics.waiting()).isZero();

        TestInputTopic<String, Letter> letters = harness.in(harness.letters());
        letters.pipeInput(article.getId(), new Letter(new Answer(1, 3, List.of(), 0, asked), null, null, null, null));
        harness.advance(Duration.ofHours(1));
        assertThat(articles.isEmpty()).isTrue();
        assertThat(harness.metrics.count("released")).isEqualTo(1);
    }

    private void send(RawArticle event) {
        raw.pipeInput(null, event, now);
        now = now.plusSeconds(1);
    }
}
