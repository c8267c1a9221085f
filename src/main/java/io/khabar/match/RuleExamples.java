package io.khabar.match;

import io.khabar.article.Article;
import io.khabar.article.Example;
import io.khabar.article.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tries a rule on its own examples. They are bare texts: what looks at entities, tags or a source finds nothing in them,
 * and their language is ar or en after their script.
 */
public final class RuleExamples {
    private RuleExamples() {}

    /**
     * What became of an example.
     *
     * @param number place of the example in the rule, from 1
     * @param match the rule's match; empty when it does not match
     * @param account what the rule found in it
     */
    public record Result(int number, Example example, Optional<TopicMatch> match, Account account) {
        /** Whether the rule judges as the example says. */
        public boolean passed() {
            return match.isPresent() == example.getMatches();
        }

        /** What is wrong, with the score and the minimum; null when the example passed. */
        public String fault() {
            if (passed()) {
                return null;
            }
            String score = account.fulfilled()
                    ? "its score is %s, the minimum %s"
                            .formatted(
                                    RuleCheck.shown(account.score()),
                                    RuleCheck.shown(account.rule().getMinimumScore()))
                    : "it does not fulfil the query";
            return "example %d \"%s\" should %smatch: %s"
                    .formatted(number, example.getHeadline(), example.getMatches() ? "" : "not ", score);
        }
    }

    /**
     * One result for each example, in their order; the rule is tried also when it is not enabled.
     *
     * @throws InvalidRuleException when the rule can't be used
     */
    public static List<Result> run(Rule rule) {
        return run(CompiledRule.of(rule));
    }

    static List<Result> run(CompiledRule rule) {
        List<Result> results = new ArrayList<>();
        for (Example example : rule.rule().getExamples()) {
            ArticleWords words = new ArticleWords(article(example));
            results.add(new Result(results.size() + 1, example, rule.match(words), rule.account(words)));
        }
        return results;
    }

    static Article article(Example example) {
        boolean arabic = (example.getHeadline() + example.getBody())
                .codePoints()
                .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC);
        return Article.newBuilder()
                .setId("example")
                .setHeadline(example.getHeadline())
                .setBody(example.getBody())
                .setLanguage(arabic ? "ar" : "en")
                .build();
    }
}
