package io.khabar.match;

import io.khabar.article.Article;
import io.khabar.article.Rule;
import io.khabar.watch.NewsMetrics;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rules in force: the shipped catalogue, with what was put on {@code news.rules} over it.
 *
 * <p>Read by several threads and written by one at a time: a change makes new {@link RuleSets} and puts it in the place
 * of the old one, so that an article is always matched by one state of the rules.
 */
public final class RuleBook {
    private static final Logger LOG = LoggerFactory.getLogger(RuleBook.class);

    private final NewsMetrics metrics;
    private final Map<String, CompiledRule> shipped = new HashMap<>();
    private final Map<String, CompiledRule> put = new HashMap<>();
    private final TermMemos memos = new TermMemos();
    private volatile RuleSets inForce;

    /**
     * Creates a book with the rules of a catalogue.
     *
     * @throws InvalidRuleException when one of them can't be used or two have the same id: a mistake in what was
     *     shipped must show at the start
     */
    public RuleBook(Collection<Rule> catalogue, NewsMetrics metrics) {
        this.metrics = metrics;
        for (Rule rule : catalogue) {
            if (shipped.put(rule.getId(), CompiledRule.of(rule)) != null) {
                throw new InvalidRuleException(rule.getId(), "is in the catalogue twice");
            }
        }
        refresh();
    }

    /**
     * Puts a rule in the place of the one with the same id, or adds it. A rule that is not enabled takes it out of use.
     * One with another content than before under the same version is taken, since what is on the topic must decide after
     * a restart too; it is warned of, because the version in the evidence no longer says which of the two it was.
     *
     * @return whether that changed anything: false when the very same rule was put before
     * @throws InvalidRuleException when it can't be used or fails its {@link RuleCheck}, counted as {@link NewsMetrics#ruleFailed}; the previous one
     *     stays in force
     */
    public synchronized boolean put(Rule rule) {
        CompiledRule before = put.get(rule.getId());
        if (before != null && before.rule().equals(rule)) {
            return false;
        }
        CompiledRule compiled;
        try {
            compiled = RuleCheck.passed(rule);
        } catch (InvalidRuleException e) {
            metrics.ruleFailed(rule.getId());
            throw e;
        }
        if (before != null && before.rule().getVersion() == rule.getVersion()) {
            LOG.warn("event=rule_changed_in_place rule={} version={}", rule.getId(), rule.getVersion());
        }
        put.put(rule.getId(), compiled);
        refresh();
        return true;
    }

    /** Takes back what was {@link #put}: the shipped rule of this id is in force again, if there is one. */
    public synchronized void remove(String id) {
        if (put.remove(id) != null) {
            refresh();
        }
    }

    /** All rules by id: shipped ones that were not replaced and those that were put, also when not enabled. */
    public List<Rule> rules() {
        return inForce.rules();
    }

    /**
     * The topics of an article, by id. A rule that fails is counted and left out; each match is counted as {@link
     * NewsMetrics#matched}.
     */
    public List<TopicMatch> match(Article article) {
        return match(article, metrics);
    }

    /** The same, counted by somebody else. */
    public List<TopicMatch> match(Article article, NewsMetrics other) {
        RuleSet rules = inForce.of(article.getLanguage());
        List<TopicMatch> matches = rules.match(rules.words(article), other);
        matches.forEach(match -> other.matched(match.topic()));
        return matches;
    }

    /** What each enabled rule finds in an article, by id, also those that do not match; for a reader, so nothing is counted. */
    public List<Account> explain(Article article) {
        RuleSet rules = inForce.of(article.getLanguage());
        return rules.accounts(rules.words(article));
    }

    private void refresh() {
        Map<String, CompiledRule> all = new HashMap<>(shipped);
        all.putAll(put);
        inForce = new RuleSets(all.values(), memos, metrics);
    }
}
