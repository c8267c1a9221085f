package io.khabar.dedup;

import io.khabar.article.Article;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What finding duplicates costs for an article of 2,600 characters, step by step. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class SignatureBenchmark {
    private static final int CHARACTERS = 2600;

    @Param({"ARABIC", "ENGLISH"})
    String language;

    private final Signer signer = Judge.signer();
    private final Comparison comparison = Judge.comparison();
    private Article article;
    private Signature original;
    private Signature copy;

    @Setup
    public void prepare() {
        List<Article> samples = StudyCorpus.samples().stream()
                .filter(sample -> Phrasing.of(sample.getBody()) == Phrasing.valueOf(language))
                .toList();
        String text = samples.stream().map(Article::getBody).collect(Collectors.joining("\n"));
        article = samples.get(0);
        article.setBody(text.substring(0, CHARACTERS));
        original = signer.sign(article);
        copy = signer.sign(new EditedCopies(samples, 1).copy(article, Edit.MIXED, 0.3));
    }

    /** The normalised words alone. */
    @Benchmark
    public Object words() {
        return Words.of(article.getBody());
    }

    /** Words, fingerprint, keys, outline and sketch. */
    @Benchmark
    public Object signature() {
        return signer.sign(article);
    }

    /** Two sketches, as they come from the wire or a store. */
    @Benchmark
    public Object comparison() {
        return comparison.compare(original.sketch(), copy.sketch());
    }

    /** Two outlines, as the index compares them for each article under a key. */
    @Benchmark
    public double outlines() {
        return Outline.similarity(original.outline(), copy.outline());
    }
}
