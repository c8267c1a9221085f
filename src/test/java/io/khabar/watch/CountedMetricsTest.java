package io.khabar.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.article.Action;
import io.khabar.article.DuplicateKind;
import io.khabar.article.Reason;
import io.khabar.article.Stage;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CountedMetricsTest {
    private final CountedMetrics metrics = new CountedMetrics();

    @Test
    void nothing_has_happened_at_first() {
        assertThat(metrics.count("originals")).isZero();
        assertThat(metrics.sum("duplicates")).isZero();
        assertThat(metrics.by("published")).isEmpty();
        assertThat(metrics.sumRuleBreach()).isEmpty();
    }

    @Test
    void the_sum_rule_holds_when_every_event_and_article_ends_somewhere() {
        everyEnd();

        assertThat(metrics.sumRuleBreach()).isEmpty();
        assertThat(metrics.settled()).isEqualTo(4).isEqualTo(metrics.count("decoded"));
        assertThat(metrics.handled())
                .as("with the dead letter, which was never received")
                .isEqualTo(4);
        assertThat(metrics.rejectedAt(Stage.DECODE)).isEqualTo(1);
    }

    @Test
    void a_raw_event_without_an_end_breaks_the_sum_rule() {
        everyEnd();
        metrics.received();
        assertThat(metrics.sumRuleBreach()).isEqualTo("raw events 4, pages 2 + rejected 1");
    }

    @Test
    void a_page_that_was_never_received_breaks_the_sum_rule() {
        metrics.decoded(1);
        metrics.original();
        assertThat(metrics.sumRuleBreach()).isEqualTo("raw events 0, pages 1 + rejected 0");
    }

    @Test
    void an_article_without_a_verdict_breaks_the_sum_rule() {
        everyEnd();
        metrics.received();
        metrics.decoded(2);
        metrics.original();
        assertThat(metrics.sumRuleBreach()).isEqualTo("articles decoded 6, settled 5");
    }

    @Test
    void an_article_with_two_verdicts_breaks_the_sum_rule() {
        everyEnd();
        metrics.duplicate(DuplicateKind.NEAR);
        assertThat(metrics.sumRuleBreach()).isEqualTo("articles decoded 4, settled 5");
    }

    @Test
    void an_entry_refused_at_its_topic_is_no_raw_event_refused() {
        everyEnd();
        metrics.rejected(Stage.PUBLISH, Reason.TOPIC_MISSING);
        assertThat(metrics.sumRuleBreach()).isEmpty();
        assertThat(metrics.rejectedAt(Stage.PUBLISH)).isEqualTo(1);
        assertThat(metrics.sum("rejected")).isEqualTo(2);
    }

    @Test
    void counts_are_told_apart_by_what_they_are_of() {
        metrics.published("ceasefire", Action.ADDED);
        metrics.published("ceasefire", Action.ADDED);
        metrics.published("ceasefire", Action.REMOVED);
        metrics.published("migration", Action.ADDED);
        metrics.routed(3);
        metrics.routed(0);
        metrics.copied("Paper", "Agency");
        metrics.copied("Paper", "Agency");
        metrics.candidates(3, 2);
        metrics.escaped(0.5);
        metrics.enriched("language", 40);
        metrics.enriched("language", 2);

        assertThat(metrics.by("published"))
                .isEqualTo(Map.of("ceasefire.ADDED", 2L, "ceasefire.REMOVED", 1L, "migration.ADDED", 1L));
        assertThat(metrics.sum("published")).isEqualTo(4);
        assertThat(metrics.by("published.ceasefire")).isEqualTo(Map.of("ADDED", 2L, "REMOVED", 1L));
        assertThat(metrics.by("publish")).as("a part of a word").isEmpty();
        assertThat(metrics.by("copied")).isEqualTo(Map.of("Paper < Agency", 2L));
        assertThat(metrics.count("candidates")).isEqualTo(3);
        assertThat(metrics.count("candidatesCut")).isEqualTo(2);
        assertThat(metrics.escaped()).isEqualTo(0.5);
        assertThat(metrics.count("routed")).isEqualTo(2);
        assertThat(metrics.count("unmatched")).isEqualTo(1);
        assertThat(metrics.count("enriched.language")).isEqualTo(2);
        assertThat(metrics.count("enrichNanos.language")).isEqualTo(42);
    }

    @Test
    void threads_do_not_lose_each_others_counts() {
        IntStream.range(0, 20_000).parallel().forEach(i -> metrics.matched("rule-" + i % 7));
        assertThat(metrics.sum("matched")).isEqualTo(20_000);
        assertThat(metrics.by("matched")).hasSize(7);
    }

    /** Three raw events and a dead letter; four articles. */
    private void everyEnd() {
        List.of(1, 2, 3).forEach(event -> metrics.received());
        metrics.rejected(Stage.DECODE, Reason.NO_BODY);
        metrics.decoded(3);
        metrics.decoded(1);
        metrics.original();
        metrics.revision();
        metrics.duplicate(DuplicateKind.EXACT);
        metrics.duplicate(DuplicateKind.REDELIVERY);
        metrics.deadLettered("news.raw");
    }
}
