package io.khabar.enrich;

import io.khabar.BenchmarkArticles;
import io.khabar.article.Article;
import io.khabar.enrich.text.ArticleText;
import io.khabar.enrich.text.Enrichment;
import io.khabar.watch.CountedMetrics;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to enrich an article of 2,600 characters. Entities and tags need the words of the article, which are made
 * once for both; each is timed with the making of them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class EnrichBenchmark {
    private final Enricher enricher = Enricher.standard(new CountedMetrics());
    private final BenchmarkArticles articles = BenchmarkArticles.read();

    @Benchmark
    public Object words() {
        return new ArticleText(articles.next()).fields();
    }

    @Benchmark
    public Object language() {
        return apply("language");
    }

    @Benchmark
    public Object wordsAndEntities() {
        return apply("entities");
    }

    @Benchmark
    public Object wordsAndTags() {
        return apply("tags");
    }

    @Benchmark
    public Object all() {
        return enricher.enrich(articles.next());
    }

    private Article apply(String enrichment) {
        Article article = articles.next();
        ArticleText text = new ArticleText(article);
        for (Enrichment each : enricher.enrichments()) {
            if (each.name().equals(enrichment)) {
                each.apply(article, text);
            }
        }
        return article;
    }
}
