package io.khabar.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.analysis.Chain;
import io.khabar.article.Article;
import io.khabar.article.Rule;
import io.khabar.run.bench.LuceneMonitor;
import io.khabar.run.bench.MadeRules;
import io.khabar.watch.CountedMetrics;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A thousand rules at once, chosen by their words, give the topics that Lucene Monitor gives. */
class LuceneMonitorTest {
    private static final int RULES = 1_000;

    @Test
    void the_same_rules_match_the_same_articles() throws IOException {
        List<Article> articles = Samples.pages();
        MadeRules made = new MadeRules(articles, 20260101);
        List<Rule> rules = made.rules(RULES);
        RuleSet ours =
                new RuleSet(Chain.GENERAL, rules.stream().map(CompiledRule::of).toList());
        int found = 0;
        try (LuceneMonitor lucenes = new LuceneMonitor(rules)) {
            for (Article article : articles) {
                Set<String> matches = matches(ours, article);
                assertThat(matches).as(article.getHeadline()).isEqualTo(lucenes.matches(article));
                found += matches.size();
            }
        }
        assertThat((double) found / (RULES * articles.size()))
                .as("share of matches")
                .isBetween(0.01, 0.5);
    }

    static Set<String> matches(RuleSet rules, Article article) {
        return rules.match(new ArticleWords(article), new CountedMetrics()).stream()
                .map(TopicMatch::topic)
                .collect(Collectors.toSet());
    }
}
