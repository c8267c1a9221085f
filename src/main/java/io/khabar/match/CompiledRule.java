package io.khabar.match;

import io.khabar.analysis.Chain;
import io.khabar.article.Rule;
import io.khabar.match.Findings.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A rule that was checked and is ready for use.
 *
 * @param repeats whether the query names a pattern several times
 */
record CompiledRule(Rule rule, Node query, boolean repeats) {
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,64}");

    CompiledRule(Rule rule, Node query) {
        this(rule, query, namesTwice(query));
    }

    /** Checks and compiles a rule, also one that is out of use. */
    static CompiledRule of(Rule rule) {
        return of(rule, Chain.GENERAL);
    }

    /** As {@link #of(Rule)}, for articles that are read by this chain. */
    static CompiledRule of(Rule rule, Chain chain) {
        if (!ID.matcher(rule.getId()).matches()) {
            throw new InvalidRuleException(
                    rule.getId(), "an id has 1 to 64 characters of a to z, 0 to 9 and -, since it names a Kafka topic");
        }
        if (rule.getVersion() < 1) {
            throw new InvalidRuleException(rule.getId(), "version " + rule.getVersion() + " is less than 1");
        }
        if (!(rule.getMinimumScore() >= 0 && Float.isFinite(rule.getMinimumScore()))) {
            throw new InvalidRuleException(
                    rule.getId(), "minimumScore " + rule.getMinimumScore() + " is not a number from 0 on");
        }
        try {
            return new CompiledRule(rule, QueryCompiler.compile(rule.getQuery(), chain));
        } catch (IllegalArgumentException e) {
            throw new InvalidRuleException(rule.getId(), e.getMessage(), e);
        }
    }

    private static boolean namesTwice(Node query) {
        List<Object> patterns = new ArrayList<>();
        query.forEachPattern(patterns::add);
        return new HashSet<>(patterns).size() < patterns.size();
    }

    String id() {
        return rule.getId();
    }

    /** The match, if the article fulfils the query and reaches the minimum score. */
    Optional<TopicMatch> match(ArticleWords words) {
        Findings findings = new Findings();
        if (!query.fulfilled(words, findings)) {
            return Optional.empty();
        }
        List<Finding> distinct = findings.distinct(repeats);
        float score = new Scoring(words).score(distinct);
        if (score < rule.getMinimumScore()) {
            return Optional.empty();
        }
        return Optional.of(new TopicMatch(id(), rule.getVersion(), score, Evidence.spans(words, distinct)));
    }

    /** All that the rule finds in the article and how it adds up, also when that is no match. */
    Account account(ArticleWords words) {
        return Accounting.of(this, words);
    }
}
