package io.khabar.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.article.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidRuleTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "هدنة AND | the query ends too early, at character 8",
                "AND هدنة | unexpected AND at character 1",
                "(هدنة | the query ends too early, at character 5",
                "هدنة) | unexpected ) at character 5",
                "\"هدنة | a quotation mark, a bracket or a / is left open",
                "title:truce | unknown field title; known are text, headline, body, entity, tag, source, language",
                "title:truc* | unknown field title",
                "*:* | would match every article",
                "headline:* | would match every article",
                "NOT truce | nothing but NOT",
                "truce AND (NOT talks) | nothing but NOT",
                "-truce -talks | nothing but NOT",
                "truse~ | fuzzy terms are not supported",
                "[a TO b] | ranges are not supported",
                "/tru.e/ | regular expressions are not supported",
                "entity:place/gaza | a quotation mark, a bracket or a / is left open",
                "tru?e | wildcards other than one * at the end",
                "*fire | wildcards other than one * at the end",
                "ال* | needs at least 3 letters",
                "\"cease* fire\" | an asterisk has no meaning in the phrase",
                "\"…\" | there is no word in",
                "truce OR ! | the query ends too early, at character 10",
                "\"day by day\"~2 | can't have the same word twice",
                "\"cease fire\"~51 | slop of \"cease fire\" is over 50"
            })
    void a_query_that_cannot_be_used_is_refused_with_the_reason(String query, String reason) {
        assertThatThrownBy(() -> CompiledRule.of(Samples.rule("sample", query)))
                .isInstanceOf(InvalidRuleException.class)
                .hasMessageStartingWith("rule sample: ")
                .hasMessageContaining(reason)
                .extracting(failure -> ((InvalidRuleException) failure).id())
                .isEqualTo("sample");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void an_empty_query_is_refused(String query) {
        assertThatThrownBy(() -> CompiledRule.of(Samples.rule("sample", query)))
                .hasMessageContaining("the query is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ceasefire", "cease_fire", "هدنة", "a.b", "a/b"})
    void an_id_that_cannot_name_a_topic_is_refused(String id) {
        assertThatThrownBy(() -> CompiledRule.of(Samples.rule(id, "truce"))).hasMessageContaining("an id has 1 to 64");
    }

    @Test
    void an_id_of_64_characters_is_the_longest() {
        assertThat(CompiledRule.of(Samples.rule("a".repeat(64), "truce")).id()).hasSize(64);
        assertThatThrownBy(() -> CompiledRule.of(Samples.rule("a".repeat(65), "truce")))
                .isInstanceOf(InvalidRuleException.class);
    }

    @ParameterizedTest
    @ValueSource(floats = {-0.1f, Float.NaN, Float.POSITIVE_INFINITY})
    void a_minimum_score_is_a_number_from_0_on(float minimum) {
        Rule rule = Samples.rule("sample", "truce");
        rule.setMinimumScore(minimum);
        assertThatThrownBy(() -> CompiledRule.of(rule)).hasMessageContaining("minimumScore " + minimum);
    }

    @Test
    void a_version_is_at_least_1() {
        Rule rule = Samples.rule("sample", "truce");
        rule.setVersion(0);
        assertThatThrownBy(() -> CompiledRule.of(rule)).hasMessageContaining("version 0 is less than 1");
    }

    @Test
    void a_query_has_limits_of_length_and_depth() {
        String longest = "truce ".repeat(QueryCompiler.MAX_LENGTH / 6 + 1);
        assertThatThrownBy(() -> CompiledRule.of(Samples.rule("sample", longest)))
                .hasMessageContaining("characters; at most 20000 are allowed");
        String deepest = "(".repeat(5000) + "truce" + ")".repeat(5000);
        assertThatThrownBy(() -> CompiledRule.of(Samples.rule("sample", deepest)))
                .hasMessageContaining("nested deeper than 50");
    }
}
