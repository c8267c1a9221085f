package io.khabar.match;

import io.khabar.analysis.Chain;
import io.khabar.analysis.Reading;
import io.khabar.analysis.WordMemo;
import io.khabar.article.Article;
import io.khabar.article.Rule;
import io.khabar.watch.NewsMetrics;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rules in force at one moment, with a {@link Presearcher} that tells which are worth trying on an article, so that a rule
 * whose words are not there costs nothing. Immutable.
 */
final class RuleSet {
    private static final Logger LOG = LoggerFactory.getLogger(RuleSet.class);

    private final Terms terms;
    private final List<Rule> rules;
    private final List<CompiledRule> enabled;
    private final Presearcher presearcher;

    /** A set that stays alone. */
    RuleSet(Chain chain, Collection<CompiledRule> compiled) {
        this(chain, compiled, Terms.memo());
    }

    /**
     * Creates a set.
     *
     * @param chain that by which the rules are compiled
     * @param memo that of the rules that these take the place of
     */
    RuleSet(Chain chain, Collection<CompiledRule> compiled, WordMemo<Stem> memo) {
        List<CompiledRule> sorted =
                compiled.stream().sorted(Comparator.comparing(CompiledRule::id)).toList();
        rules = sorted.stream().map(CompiledRule::rule).toList();
        enabled = sorted.stream().filter(rule -> rule.rule().getEnabled()).toList();
        terms = Terms.of(chain, enabled, memo);
        presearcher = new Presearcher(enabled);
    }

    List<Rule> rules() {
        return rules;
    }

    /** An article as these rules see it. */
    ArticleWords words(Article article) {
        return new ArticleWords(article, terms);
    }

    /** As {@link #words(Article)}, of an article that was read already. */
    ArticleWords words(Article article, Reading reading) {
        return new ArticleWords(article, terms.chain().read(reading), terms);
    }

    List<TopicMatch> match(ArticleWords words, NewsMetrics metrics) {
        List<TopicMatch> matches = new ArrayList<>();
        List<CompiledRule> candidates = candidates(words);
        long end = System.nanoTime();
        for (CompiledRule rule : candidates) {
            long start = end;
            try {
                rule.match(words).ifPresent(matches::add);
                end = System.nanoTime();
                metrics.tried(rule.id(), end - start);
            } catch (RuntimeException e) {
                end = System.nanoTime();
                metrics.ruleFailed(rule.id());
                LOG.error(
                        "event=rule_failed rule={} article={}",
                        rule.id(),
                        words.article().getId(),
                        e);
            }
        }
        return matches;
    }

    /** One account for each enabled rule, by id. */
    List<Account> accounts(ArticleWords words) {
        return enabled.stream().map(rule -> rule.account(words)).toList();
    }

    /** Enabled rules that may match, in the order of their ids; the others can't. */
    List<CompiledRule> candidates(ArticleWords words) {
        BitSet ordinals = presearcher.candidates(words);
        List<CompiledRule> candidates = new ArrayList<>(ordinals.cardinality());
        for (int rule = ordinals.nextSetBit(0); rule >= 0; rule = ordinals.nextSetBit(rule + 1)) {
            candidates.add(enabled.get(rule));
        }
        return candidates;
    }
}
