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
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.junit.jupiter.api.Test;

/** What our matcher finds is what Lucene finds with the same parsed query. */
class LuceneOracleTest {
    private static final int ARTICLES = 60;
    private static final int QUERIES = 600;

    /** An article as we see it and as Lucene does, made once for all queries. */
    private record Text(Article article, ArticleWords words, IndexSearcher searcher) {
        static Text of(Article article) {
            MemoryIndex index = new MemoryIndex();
            add(index, "headline", article.getHeadline());
            add(index, "body", article.getBody());
            add(index, "text", article.getHeadline());
            add(index, "text", article.getBody());
            return new Text(article, new ArticleWords(article), index.createSearcher());
        }
    }

    @Test
    void on_the_shipped_rules_and_all_their_examples() {
        List<Rule> rules = RuleCatalogue.shipped();
        List<Text> texts = rules.stream()
                .flatMap(rule -> rule.getExamples().stream())
                .map((Example example) -> Text.of(RuleExamples.article(example)))
                .toList();
        int found = 0;
        for (Rule rule : rules) {
            found += agreed(compiled(rule.getQuery()).orElseThrow(), texts);
        }
        assertThat(found).isPositive().isLessThan(rules.size() * texts.size());
    }

    @Test
    void on_random_queries_and_articles() {
        RandomText random = new RandomText(20240621);
        List<Text> texts = Stream.generate(() -> Text.of(Samples.article(random.text(6), random.text(30))))
                .limit(ARTICLES)
                .toList();
        int used = 0;
        int found = 0;
        for (int i = 0; i < QUERIES; i++) {
            Optional<CompiledRule> rule = compiled(random.query());
            if (rule.isPresent()) {
                used++;
                found += agreed(rule.get(), texts);
            }
        }
        assertThat(used).as("queries that were not refused").isGreaterThan(QUERIES / 2);
        assertThat((double) found / (used * ARTICLES)).as("share of matches").isBetween(0.2, 0.8);
    }

    /** How many of the texts both find. */
    private static int agreed(CompiledRule rule, List<Text> texts) {
        Query query = QueryCompiler.parse(rule.rule().getQuery());
        int found = 0;
        for (Text text : texts) {
            boolean ours = rule.match(text.words()).isPresent();
            assertThat(ours)
                    .as("%s%n on %s", rule.rule().getQuery(), text.article())
                    .isEqualTo(count(text.searcher(), query) > 0);
            found += ours ? 1 : 0;
        }
        return found;
    }

    /** By count, since a match may have score 0. */
    private static int count(IndexSearcher searcher, Query query) {
        try {
            return searcher.count(query);
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
