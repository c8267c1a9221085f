package io.khabar.match;

import io.khabar.analysis.Chain;
import io.khabar.article.Article;
import io.khabar.article.Example;
import io.khabar.article.Rule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tries a rule on its own examples. They are bare texts: what looks at entities, tags or a source finds nothing in them.
 * Without a language of their own it is ar or en after their script. Rule and example are read by the {@link Chain} of that
 * language, as when it comes as an article.
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
     * @throws InvalidRuleException when the rule can't be used, also if only in the language of an example
     */
    public static List<Result> run(Rule rule) {
        return run(CompiledRule.of(rule));
    }

    static List<Result> run(CompiledRule rule) {
        List<Result> results = new ArrayList<>();
        Map<Chain, CompiledRule> byChain = new EnumMap<>(Map.of(Chain.GENERAL, rule));
        for (Example example : rule.rule().getExamples()) {
            Article article = article(example);
            Chain chain = Chain.of(article.getLanguage());
            CompiledRule read = byChain.computeIfAbsent(chain, other -> CompiledRule.of(rule.rule(), other));
            ArticleWords words = new ArticleWords(article, Terms.any(chain));
            results.add(new Result(results.size() + 1, example, read.match(words), read.account(words)));
        }
        return results;
    }

    static Article article(Example example) {
        String language = example.getLanguage();
        return Article.newBuilder()
                .setId("example")
                .setHeadline(example.getHeadline())
                .setBody(example.getBody())
                .setLanguage(language == null ? languageByScript(example) : language)
                .build();
    }

    private static String languageByScript(Example example) {
        boolean arabic = (example.getHeadline() + example.getBody())
                .codePoints()
                .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC);
        return arabic ? "ar" : "en";
    }
}
