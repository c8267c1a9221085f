package io.khabar.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.khabar.article.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoringTest {
    private static final String WORD = "word ";

    @Test
    void the_headline_counts_more_than_the_lead_and_the_lead_more_than_the_rest() {
        float headline = score("truce", "truce", WORD.repeat(200));
        float lead = score("truce", "x", "truce " + WORD.repeat(200));
        float lastOfLead = score("truce", "x", WORD.repeat(Scoring.LEAD_WORDS - 1) + "truce " + WORD.repeat(150));
        float tail = score("truce", "x", WORD.repeat(Scoring.LEAD_WORDS) + "truce " + WORD.repeat(150));
        assertThat(headline).isEqualTo(0.75f);
        assertThat(lead).isEqualTo(0.6f);
        assertThat(lastOfLead).isEqualTo(lead);
        assertThat(tail).isCloseTo(0.3f / 1.3f, within(0.001f));
    }

    @Test
    void a_boost_is_a_weight_and_boosts_multiply() {
        float once = score("truce", "truce", "x");
        assertThat(score("truce^3", "truce", "x")).isEqualTo(3 * once);
        assertThat(score("(truce^3 OR talks)^2", "truce", "x")).isEqualTo(6 * once);
        assertThat(score("truce^0", "truce", "x")).isZero();
    }

    @Test
    void a_repeated_term_stays_below_its_weight_and_another_term_adds() {
        float often = score("truce^2", "truce truce truce", "truce ".repeat(50));
        assertThat(often).isBetween(1.9f, 2f);
        assertThat(score("truce^2 OR talks^2", "truce", "talks")).isGreaterThan(score("truce^2", "truce", "truce"));
    }

    @Test
    void a_term_that_a_query_names_twice_counts_once_with_its_greater_weight() {
        assertThat(score("truce^1 OR truce^3 OR truces^2", "truce", "x")).isEqualTo(score("truce^3", "truce", "x"));
    }

    @Test
    void length_alone_gathers_no_score() {
        String page = WORD.repeat(99) + "truce ";
        float shorter = score("truce", "x", WORD.repeat(60) + page.repeat(3));
        float longer = score("truce", "x", WORD.repeat(60) + page.repeat(30));
        assertThat(longer).isCloseTo(shorter, within(0.001f));
    }

    @Test
    void a_phrase_of_weight_0_takes_what_it_covers_out_of_the_count() {
        String rights = "\"human rights\"^2 OR rights^1 OR \"observatory for human rights\"^0";
        assertThat(score(rights, "Observatory for Human Rights", "The observatory for human rights counts."))
                .isZero();
        assertThat(score(rights, "Human rights", "said the observatory for human rights"))
                .isEqualTo(score("\"human rights\"^2 OR rights^1", "Human rights", "x"));
        assertThat(score("rights^1 OR (rights AND observatory^0)", "Rights", "observatory"))
                .as("a word that is a condition covers nothing")
                .isEqualTo(0.75f);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nothing else.\nRead more: truce signed",
                "Nothing else.\nSee also - a truce",
                "Nothing else.. Related: a truce at last",
                "قال ذلك.\nاقرأ أيضًا: truce",
                "قال ذلك.\nقد يهمك/ truce في الوادي",
                "قال ذلك.. إقرأ.. truce"
            })
    void what_the_body_says_of_other_articles_counts_nothing(String body) {
        assertThat(score("truce", "x", body)).isZero();
        assertThat(score("truce", "x", body + "\nA truce."))
                .as("the next paragraph is the article's again")
                .isEqualTo(0.6f);
    }

    @Test
    void an_order_to_read_is_no_teaser() {
        assertThat(score("truce", "x", "He said: read more of the truce.\nاقرأ في البيان truce"))
                .isPositive();
    }

    @Test
    void source_and_language_choose_and_add_nothing() {
        float plain = Samples.match("حماس", Samples.enriched()).orElseThrow().score();
        float chosen = Samples.match("+حماس +source:الجزيرة^5 +language:ar^5", Samples.enriched())
                .orElseThrow()
                .score();
        assertThat(chosen).isEqualTo(plain);
    }

    @Test
    void tags_count_like_a_place_in_the_lead() {
        assertThat(Samples.match("tag:القاهرة", Samples.enriched())
                        .orElseThrow()
                        .score())
                .isEqualTo(0.6f);
    }

    @Test
    void a_match_reaches_the_minimum_score() {
        Rule rule = Samples.rule("sample", "truce");
        ArticleWords words = new ArticleWords(Samples.article("Truce", "x"));
        rule.setMinimumScore(0.75f);
        assertThat(CompiledRule.of(rule).match(words)).isPresent();
        rule.setMinimumScore(0.76f);
        assertThat(CompiledRule.of(rule).match(words)).isEmpty();
    }

    private static float score(String query, String headline, String body) {
        return Samples.match(query, Samples.article(headline, body))
                .orElseThrow()
                .score();
    }
}
