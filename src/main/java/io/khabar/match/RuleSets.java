package io.khabar.match;

import io.khabar.analysis.Chain;
import io.khabar.article.Rule;
import io.khabar.watch.NewsMetrics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The same rules for articles in any language: their terms are read by the {@link Chain} of the article's language, so that
 * a French word of a rule finds its French forms. Immutable but for the sets of rarer languages, which are made for the
 * first article that needs them.
 */
final class RuleSets {
    private static final Logger LOG = LoggerFactory.getLogger(RuleSets.class);

    private final RuleSet general;
    private final TermMemos memos;
    private final NewsMetrics metrics;
    private final Map<Chain, RuleSet> others = new ConcurrentHashMap<>();

    /** @param memos those of the rules that these take the place of */
    RuleSets(Collection<CompiledRule> rules, TermMemos memos, NewsMetrics metrics) {
        this.general = new RuleSet(Chain.GENERAL, rules, memos.of(Chain.GENERAL));
        this.memos = memos;
        this.metrics = metrics;
    }

    /** All rules by id, also those out of use. */
    List<Rule> rules() {
        return general.rules();
    }

    /** The rules for articles in this language (BCP 47). */
    RuleSet of(String language) {
        Chain chain = Chain.of(language);
        return chain == Chain.GENERAL ? general : others.computeIfAbsent(chain, this::compiled);
    }

    /** A rule that can't be used in this language, since its words become one there, is counted and left out. */
    private RuleSet compiled(Chain chain) {
        List<CompiledRule> rules = new ArrayList<>();
        for (Rule rule : general.rules()) {
            try {
                rules.add(CompiledRule.of(rule, chain));
            } catch (InvalidRuleException e) {
                metrics.ruleFailed(rule.getId());
                LOG.warn("event=rule_left_out rule={} chain={} reason=\"{}\"", rule.getId(), chain, e.getMessage());
            }
        }
        return new RuleSet(chain, rules, memos.of(chain));
    }
}
