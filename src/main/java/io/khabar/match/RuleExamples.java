package io.khabar.match;

import io.khabar.article.Article;
import io.khabar.article.Example;
import io.khabar.article.Rule;
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
     * @param match the rule's match; empty when it does not match
     */
    public record Result(Example example, Optional<TopicMatch> match) {
        /** Whether the rule judges as the example says. */
        public boolean passed() {
            return match.isPresent() == example.getMatches();
        }
    }

    /**
     * One result for each example, in their order; the rule is tried also when it is not enabled.
     *
     * @throws InvalidRuleException when the rule can't be used
     */
    public static List<Result> run(Rule rule) {
        CompiledRule compiled = CompiledRule.of(rule);
        return rule.getExamples().stream()
                .map(example -> new Result(example, compiled.match(new ArticleWords(article(example)))))
                .toList();
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
