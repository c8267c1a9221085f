package io.khabar;

import io.khabar.article.Article;
import io.khabar.article.RawArticle;
import io.khabar.decode.Decoded;
import io.khabar.decode.Decoder;
import io.khabar.enrich.Enricher;
import io.khabar.match.RuleBook;
import io.khabar.match.RuleCatalogue;
import io.khabar.match.SubjectRules;
import io.khabar.match.TopicMatch;
import io.khabar.watch.CountedMetrics;
import java.util.List;
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
 * What is made of an article of 2,600 characters all in all, without Kafka and without the search for copies: decode, words,
 * language, entities, tags and subjects, then its topics, for which it is read again as in the other topology.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 8, time = 2)
public class ArticleBenchmark {
    private final CountedMetrics metrics = new CountedMetrics();
    private final SubjectRules subjects = SubjectRules.shipped(metrics);
    private final Enricher enricher = Enricher.standard(metrics).with(subjects::of, subjects.version());
    private final RuleBook rules = new RuleBook(RuleCatalogue.shipped(), metrics);
    private final Decoder decoder = new Decoder(1 << 20);
    private final List<RawArticle> raw =
            BenchmarkArticles.read().all().stream().map(BenchmarkArticles::raw).toList();
    private int next;

    @Benchmark
    public List<TopicMatch> decodeEnrichMatch() {
        next = next + 1 == raw.size() ? 0 : next + 1;
        Article article =
                ((Decoded.Page) decoder.decode(raw.get(next))).articles().get(0);
        return rules.match(enricher.enrich(article));
    }
}
