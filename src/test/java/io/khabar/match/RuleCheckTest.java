package io.khabar.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.article.Example;
import io.khabar.article.Rule;
import io.khabar.watch.CountedMetrics;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleCheckTest {
    private static final Example TRUCE = new Example("A truce holds", "Nothing else was heard.", true, null);
    private static final Example ROAD = new Example("A road closes", "It opens again in May.", false, null);

    @Test
    void a_rule_that_judges_its_examples_rightly_passes() {
        assertThat(RuleCheck.faults(rule("truce", 0.5f, TRUCE, ROAD))).isEmpty();
        assertThat(RuleCheck.faults(rule("truce", 0.5f))).as("without examples").isEmpty();
    }

    @Test
    void a_fault_names_the_example_and_its_score_against_the_minimum() {
        assertThat(RuleCheck.faults(rule("truce", 0.9f, ROAD, TRUCE)))
                .containsExactly("example 2 \"A truce holds\" should match: its score is 0.75, the minimum 0.90");
        assertThat(RuleCheck.faults(rule("talks", 0.5f, TRUCE)))
                .containsExactly("example 1 \"A truce holds\" should match: it does not fulfil the query");
        assertThat(RuleCheck.faults(rule("closes^2", 1f, ROAD)))
                .containsExactly("example 1 \"A road closes\" should not match: its score is 1.50, the minimum 1.00");
    }

    @Test
    void a_syntax_error_is_a_fault() {
        assertThat(RuleCheck.faults(rule("truce AND", 0f)))
                .containsExactly("rule sample: the query ends too early, at character 9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"language:ar OR language:en", "(language:ar language:en) -zzyzx"})
    void a_rule_that_matches_everything_is_refused(String query) {
        assertThat(RuleCheck.faults(rule(query, 0f))).singleElement().asString().contains("matches everything");
        assertThat(RuleCheck.faults(rule(query, 0.1f)))
                .as("a minimum that nothing can reach")
                .isEmpty();
    }

    @Test
    void an_example_is_read_after_its_language() {
        Example french = new Example("Les chevaux de bataille", "Rien de plus.", true, "fr-CA");
        Example none = new Example("Les chevaux de bataille", "Rien de plus.", true, null);
        assertThat(RuleCheck.faults(rule("cheval", 0.5f, french))).isEmpty();
        assertThat(RuleCheck.faults(rule("cheval", 0.5f, none)))
                .containsExactly("example 1 \"Les chevaux de bataille\" should match: it does not fulfil the query");
        assertThat(RuleCheck.faults(rule("language:fr AND chevaux", 0.5f, french)))
                .isEmpty();
    }

    @Test
    void a_rule_that_can_not_be_used_in_the_language_of_an_example_is_refused() {
        Example french = new Example("Le cheval et les chevaux", "Rien de plus.", true, "fr");
        assertThat(RuleCheck.faults(rule("\"cheval chevaux\"~3", 0f, french)))
                .singleElement()
                .asString()
                .startsWith("in the language of an example")
                .contains("same word twice");
    }

    @Test
    void a_rule_out_of_use_is_not_tried() {
        Rule rule = rule("talks", 0.5f, TRUCE);
        rule.setEnabled(false);
        assertThat(RuleCheck.faults(rule)).isEmpty();
    }

    @Test
    void six_examples_of_each_kind_are_enough() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < RuleCheck.ENOUGH_EXAMPLES; i++) {
            examples.add(TRUCE);
            examples.add(ROAD);
        }
        Rule rule = rule("truce", 0.5f);
        rule.setExamples(examples);
        assertThat(RuleCheck.hasEnoughExamples(rule)).isTrue();
        rule.setExamples(examples.subList(0, examples.size() - 1));
        assertThat(RuleCheck.hasEnoughExamples(rule)).isFalse();
    }

    @Test
    void a_rule_whose_examples_fail_does_not_come_into_force_and_is_counted() {
        CountedMetrics metrics = new CountedMetrics();
        RuleBook book = new RuleBook(List.of(rule("truce", 0.5f)), metrics);
        assertThatThrownBy(() -> book.put(rule("talks", 0.5f, TRUCE)))
                .isInstanceOf(InvalidRuleException.class)
                .hasMessage("rule sample: example 1 \"A truce holds\" should match: it does not fulfil the query");
        assertThat(book.rules()).extracting(Rule::getQuery).containsExactly("truce");
        assertThat(metrics.count("ruleFailed.sample")).isEqualTo(1);
    }

    private static Rule rule(String query, float minimum, Example... examples) {
        Rule rule = Samples.rule("sample", query);
        rule.setMinimumScore(minimum);
        rule.setExamples(List.of(examples));
        return rule;
    }
}
