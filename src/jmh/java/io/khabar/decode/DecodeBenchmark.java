package io.khabar.decode;

import io.khabar.BenchmarkArticles;
import io.khabar.article.RawArticle;
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

/** What it costs to decode an article of 2,600 characters. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecodeBenchmark {
    private final Decoder decoder = new Decoder(1 << 20);
    private final List<RawArticle> raw =
            BenchmarkArticles.read().all().stream().map(BenchmarkArticles::raw).toList();
    private int next;

    @Benchmark
    public Object decode() {
        next = next + 1 == raw.size() ? 0 : next + 1;
        return decoder.decode(raw.get(next));
    }
}
