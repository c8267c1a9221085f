package io.khabar.match;

import io.khabar.article.Example;
import io.khabar.article.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What a rule must pass before it comes into force: it compiles, judges its own examples as they say, and does not match
 * everything.
 *
 * <p>That a rule matches everything can't be read off its query ({@code language:ar OR language:en} does); so it is tried
 * on the texts that the shipped rules must not match, which are about anything at all.
 */
public final class RuleCheck {
    /** Examples of each kind that a rule should have: fewer say little, but are no reason to refuse it. */
    public static final int ENOUGH_EXAMPLES = 6;

    private RuleCheck() {}

    /** What is wrong with a rule, a sentence each; nothing when it may come into force. */
    public static List<String> faults(Rule rule) {
        try {
            return faults(CompiledRule.of(rule));
        } catch (InvalidRuleException e) {
            return List.of(e.getMessage());
        }
    }

    /** Whether a rule has {@value #ENOUGH_EXAMPLES} examples that match and as many that must not. */
    public static boolean hasEnoughExamples(Rule rule) {
        long matching = rule.getExamples().stream().filter(Example::getMatches).count();
        return matching >= ENOUGH_EXAMPLES && rule.getExamples().size() - matching >= ENOUGH_EXAMPLES;
    }

    /**
     * A rule ready for use.
     *
     * @throws InvalidRuleException with all faults, when it has any
     */
    static CompiledRule passed(Rule rule) {
        CompiledRule compiled = CompiledRule.of(rule);
        List<String> faults = faults(compiled);
        if (!faults.isEmpty()) {
            throw new InvalidRuleException(rule.getId(), String.join("; ", faults));
        }
        return compiled;
    }

    /** A rule out of use may be as it likes: it is how a bad one is stopped. */
    private static List<String> faults(CompiledRule compiled) {
        if (!compiled.rule().getEnabled()) {
            return List.of();
        }
        if (Probes.TEXTS.stream().allMatch(text -> compiled.match(text).isPresent())) {
            return List.of("it matches everything: all of " + Probes.TEXTS.size() + " texts on all kinds of subjects");
        }
        try {
            return RuleExamples.run(compiled).stream()
                    .map(RuleExamples.Result::fault)
                    .filter(Objects::nonNull)
                    .toList();
        } catch (InvalidRuleException e) {
            return List.of("in the language of an example: " + e.getMessage());
        }
    }

    static String shown(double score) {
        return String.format(Locale.ROOT, "%.2f", score);
    }

    /** Loaded with the first rule that is checked. */
    private static final class Probes {
        static final List<ArticleWords> TEXTS = RuleCatalogue.shipped().stream()
                .flatMap(rule -> rule.getExamples().stream())
                .filter(example -> !example.getMatches())
                .map(example -> new ArticleWords(RuleExamples.article(example)))
                .toList();
    }
}
