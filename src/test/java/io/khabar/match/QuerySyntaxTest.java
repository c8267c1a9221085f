package io.khabar.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.article.Article;
import io.khabar.article.Span;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuerySyntaxTest {

    @ParameterizedTest(name = "{0} finds {1}: {2}")
    @CsvSource({
        "هدنة, وبالهدنة, true",
        "\"وقف إطلاق النار\", ووقف لإطلاق النار, true",
        "\"وقف إطلاق النار\", إطلاق النار ثم وقف, false",
        "\"وقف النار\", وقف إطلاق النار, false",
        "\"وقف النار\"~1, وقف إطلاق النار, true",
        "\"النار وقف\"~1, وقف النار, false",
        "\"النار وقف\"~2, وقف النار, true",
        "cease-fire, a cease fire, true",
        "cease-fire, fire will cease, false",
        "HOSTAGES, a Hostage's story, true",
        "migr*, Migrants at sea, true",
        "migr*, emigration, false",
        "نازح*, والنازحين, true",
        "a AND b, a x b, true",
        "a AND b, a x, false",
        "a AND NOT b, a x b, false",
        "a AND NOT b, a x, true",
        "a NOT (b AND c), a b, true",
        "a NOT (b AND c), a b c, false",
        "+a b, a, true",
        "+a b, b, false",
        "(a OR b) AND (c OR d), b d, true",
        "(a OR b) AND (c OR d), a b, false"
    })
    void text_is_searched_in_the_syntax_of_lucene(String query, String text, boolean found) {
        assertThat(Samples.matches(query, "x", text)).isEqualTo(found);
        assertThat(Samples.matches(query, text, "x")).isEqualTo(found);
    }

    @Test
    void a_term_looks_at_headline_and_body_unless_it_names_one() {
        assertThat(Samples.matches("truce AND talks", "Truce", "Talks")).isTrue();
        assertThat(Samples.matches("headline:truce", "Truce", "Talks")).isTrue();
        assertThat(Samples.matches("headline:talks", "Truce", "Talks")).isFalse();
        assertThat(Samples.matches("body:(truce talks)", "Truce", "Talks")).isTrue();
        assertThat(Samples.matches("body:truce", "Truce", "Talks")).isFalse();
        assertThat(Samples.matches("text:talks", "Truce", "Talks")).isTrue();
        assertThat(Samples.matches("headline:tru* body:talk*", "Talks", "Truce"))
                .isFalse();
    }

    @Test
    void no_phrase_reaches_from_the_headline_into_the_body() {
        assertThat(Samples.matches("\"truce talks\"", "Truce", "Talks")).isFalse();
        assertThat(Samples.matches("\"truce talks\"~50", "Truce", "Talks")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "entity:\"organisation/hamas\"",
                "entity:Organisation\\/Hamas",
                "entity:حماس",
                "entity:hamas",
                "entity:\"Badr Abdelatty\"",
                "entity:abdelatty",
                "entity:\"بدر عبد العاطي\"",
                "entity:organisation\\/*",
                "tag:\"وقف إطلاق النار\"",
                "tag:القاهرة",
                "source:الجزيرة",
                "source:\"الجزيرة نت\"",
                "language:ar",
                "language:AR-eg",
                "language:ar AND entity:hamas NOT source:reuters"
            })
    void what_enrichment_found_can_be_asked_for(String query) {
        assertThat(Samples.match(query, Samples.enriched())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "entity:\"person/hamas\"",
                "entity:\"بدر حماس\"",
                "entity:\"Hamas Badr\"~50",
                "entity:القاهرة",
                "tag:\"وقف النار\"",
                "tag:\"النار القاهرة\"~20",
                "source:reuters",
                "language:en",
                "language:eg",
                "القاهرة"
            })
    void what_enrichment_did_not_find_does_not_match(String query) {
        assertThat(Samples.match(query, Samples.enriched())).isEmpty();
    }

    @Test
    void the_evidence_of_an_entity_is_where_the_article_names_it() {
        Article article = Samples.enriched();
        assertThat(Samples.match("entity:\"person/badr-abdelatty\"", article))
                .get()
                .extracting(TopicMatch::spans)
                .isEqualTo(article.getEntities().get(1).getMentions());
    }

    @Test
    void mentions_outside_the_text_are_no_evidence() {
        Article article = Samples.enriched();
        article.getEntities().get(0).getMentions().forEach(mention -> mention.setEnd(9_999));
        assertThat(Samples.match("entity:hamas", article)).get().satisfies(match -> {
            assertThat(match.spans()).isEmpty();
            assertThat(match.score()).isZero();
        });
    }

    @Test
    void an_article_without_source_tags_and_entities_is_no_problem() {
        Article bare = Samples.article("Truce", "");
        assertThat(Samples.match("source:x OR tag:x OR entity:x OR truce", bare))
                .get()
                .extracting(TopicMatch::spans)
                .asInstanceOf(InstanceOfAssertFactories.list(Span.class))
                .containsExactly(new Span("headline", 0, 5, "Truce"));
    }
}
