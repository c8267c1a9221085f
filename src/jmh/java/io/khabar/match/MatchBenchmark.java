package io.khabar.match;

import io.khabar.BenchmarkArticles;
import io.khabar.analysis.Chain;
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

/** What it costs to match an article of 2,600 characters with the shipped rules. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class MatchBenchmark {
    private final RuleBook rules = new RuleBook(RuleCatalogue.shipped(), new CountedMetrics());
    private final BenchmarkArticles articles = BenchmarkArticles.read();

    private final RuleSet set = new RuleSet(
            Chain.GENERAL,
            RuleCatalogue.shipped().stream().map(CompiledRule::of).toList());

    /** The words that the rules look for, with stems and without particles. */
    @Benchmark
    public Object words() {
        return set.words(articles.next());
    }

    /** Words and rules. */
    @Benchmark
    public Object match() {
        return rules.match(articles.next());
    }
}
