package io.khabar.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.analysis.Chain;
import io.khabar.watch.CountedMetrics;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleSetTest {
    private final CountedMetrics metrics = new CountedMetrics();

    @Test
    void a_rule_that_fails_is_counted_and_the_others_match() {
        // A phrase with a word that has no place in it: what a bug in the compiler could leave behind.
        Pattern incomplete = new Pattern.Phrase(Field.TEXT, List.of("aid", "talks"), List.of(0), 0);
        CompiledRule broken = new CompiledRule(Samples.rule("broken", "truce"), new Node.Leaf(incomplete, 1f, "truce"));
        RuleSet rules = new RuleSet(Chain.GENERAL, List.of(broken, compiled("talks", "talks"), compiled("aid", "aid")));
        assertThat(rules.match(words("Aid talks", "x"), metrics))
                .extracting(TopicMatch::topic)
                .containsExactly("aid", "talks");
        assertThat(metrics.by("ruleFailed").keySet()).containsExactly("broken");
    }

    @Test
    void a_rule_is_a_candidate_only_with_words_of_both_its_sets() {
        RuleSet rules = new RuleSet(
                Chain.GENERAL,
                List.of(
                        compiled("all", "truce AND talks"),
                        compiled("any", "truce OR talks"),
                        compiled("filtered", "+language:und +aid"),
                        compiled("only-filter", "language:und"),
                        compiled("phrase", "\"prisoner exchange\""),
                        compiled("prefix", "migr*"),
                        compiled("not", "river NOT talks")));
        assertThat(candidates(rules, words("Nothing", "of it"))).containsExactly("only-filter", "prefix");
        assertThat(candidates(rules, words("Talks", "x"))).containsExactly("any", "only-filter", "prefix");
        assertThat(candidates(rules, words("Aid", "prisoner")))
                .as("a language is in too many articles, a phrase needs both words")
                .containsExactly("filtered", "only-filter", "prefix");
        assertThat(candidates(rules, words("Exchange", "of a prisoner")))
                .containsExactly("only-filter", "phrase", "prefix");
        assertThat(candidates(rules, words("River talks", "truce")))
                .containsExactly("all", "any", "not", "only-filter", "prefix");
    }

    @Test
    void what_is_no_candidate_would_not_have_matched() {
        RandomText random = new RandomText(42);
        List<CompiledRule> compiled = new ArrayList<>();
        while (compiled.size() < 400) {
            try {
                compiled.add(compiled("r" + compiled.size(), random.query()));
            } catch (InvalidRuleException e) {
                assertThat(e).message().containsAnyOf("nothing but NOT", "same word twice");
            }
        }
        RuleSet rules = new RuleSet(Chain.GENERAL, compiled);
        int spared = 0;
        for (int i = 0; i < 100; i++) {
            ArticleWords words = words(random.text(2), random.text(4));
            List<String> candidates = candidates(rules, words);
            List<String> all = compiled.stream()
                    .filter(rule -> rule.match(words).isPresent())
                    .map(CompiledRule::id)
                    .sorted()
                    .toList();
            assertThat(rules.match(words, metrics))
                    .extracting(TopicMatch::topic)
                    .isEqualTo(all);
            spared += compiled.size() - candidates.size();
        }
        assertThat(spared).as("rules that were not tried").isGreaterThan(10_000);
    }

    private static List<String> candidates(RuleSet rules, ArticleWords words) {
        return rules.candidates(words).stream().map(CompiledRule::id).toList();
    }

    private static CompiledRule compiled(String id, String query) {
        return CompiledRule.of(Samples.rule(id, query));
    }

    private static ArticleWords words(String headline, String body) {
        return new ArticleWords(Samples.article(headline, body));
    }
}
