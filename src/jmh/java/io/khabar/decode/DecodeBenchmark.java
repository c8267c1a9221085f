package io.khabar.decode;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.khabar.BenchmarkArticle;
import io.khabar.article.Article;
import io.khabar.article.RawArticle;
import java.nio.ByteBuffer;
import java.util.Map;
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
    private final RawArticle raw = raw();

    @Benchmark
    public Object decode() {
        return decoder.decode(raw);
    }

    private static RawArticle raw() {
        Article article = BenchmarkArticle.article();
        try {
            byte[] json = new ObjectMapper()
                    .writeValueAsBytes(Map.of(
                            "url", "https://news.example/world/2026/1/2/story",
                            "source", "Example",
                            "headline", article.getHeadline(),
                            "body", article.getBody(),
                            "published", "2026-01-02T10:00:00Z"));
            return RawArticle.newBuilder()
                    .setMediaType("application/json")
                    .setContent(ByteBuffer.wrap(json))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
