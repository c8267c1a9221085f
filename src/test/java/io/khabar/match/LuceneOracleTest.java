package io.khabar.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.analysis.Analysis;
import io.khabar.article.Article;
import io.khabar.article.Example;
import io.khabar.article.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.Query;
import org.junit.jupiter.api.Test;

/** What our matcher finds is what Lucene finds with the same parsed query. */
class LuceneOracleTest {
    private static final int ARTICLES = 60;
    private static final int QUERIES = 600;

    @Test
    void on_the_shipped_rules_and_all_their_examples() {
        List<Rule> rules = RuleCatalogue.shipped();
        List<Article> articles = rules.stream()
                .flatMap(rule -> rule.getExamples().stream())
                .map((Example example) -> RuleExamples.article(example))
                .toList();
        int found = 0;
        for (Rule rule : rules) {
            for (Article article : articles) {
                found += agree(rule.getQuery(), article) ? 1 : 0;
            }
        }
        assertThat(found).isPositive().isLessThan(rules.size() * articles.size());
    }

    @Test
    void on_random_queries_and_articles() {
        RandomText random = new RandomText(20240621);
        List<Article> articles = Stream.generate(() -> Samples.article(random.text(6), random.text(30)))
                .limit(ARTICLES)
                .toList();
        int used = 0;
        int found = 0;
        for (int i = 0; i < QUERIES; i++) {
            String query = random.query();
            if (compiled(query).isPresent()) {
                used++;
                for (Article article : articles) {
                    found += agree(query, article) ? 1 : 0;
                }
            }
        }
        assertThat(used).as("queries that were not refused").isGreaterThan(QUERIES / 2);
        assertThat((double) found / (used * ARTICLES)).as("share of matches").isBetween(0.2, 0.8);
    }

    private static boolean agree(String query, Article article) {
        boolean ours =
                compiled(query).orElseThrow().match(new ArticleWords(article)).isPresent();
        MemoryIndex index = new MemoryIndex();
        add(index, "headline", article.getHeadline());
        add(index, "body", article.getBody());
        add(index, "text", article.getHeadline());
        add(index, "text", article.getBody());
        boolean lucenes = count(index, QueryCompiler.parse(query)) > 0;
        assertThat(ours).as("%s%n on %s", query, article).isEqualTo(lucenes);
        return ours;
    }

    /** By count, since a match may have score 0. */
    private static int count(MemoryIndex index, Query query) {
        try {
            return index.createSearcher().count(query);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(MemoryIndex index, String field, String text) {
        index.addField(field, Analysis.text().tokenStream(field, text), FieldIndex.GAP);
    }

    /** Empty for a query that says nothing but what must not be there, or has a word twice in a phrase with slop. */
    private static Optional<CompiledRule> compiled(String query) {
        try {
            return Optional.of(CompiledRule.of(Samples.rule("sample", query)));
        } catch (InvalidRuleException e) {
            assertThat(e).message().containsAnyOf("nothing but NOT", "same word twice");
            return Optional.empty();
        }
    }
}
