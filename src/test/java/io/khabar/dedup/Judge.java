package io.khabar.dedup;

import io.khabar.article.Article;
import java.time.Duration;
import java.util.stream.LongStream;

/** Judges pairs as the stream does with its default settings: by keys in common, then by the comparison. */
final class Judge {
    private static final int SHINGLE_WORDS = 3;
    private static final int KEYS = 16;
    private static final double THRESHOLD = 0.5;

    private final Signer signer = signer();
    private final Comparison comparison = comparison();

    static Signer signer() {
        return new Signer(SHINGLE_WORDS, KEYS);
    }

    static Comparison comparison() {
        return new Comparison(THRESHOLD);
    }

    /** The stage on one partition. */
    static Dedup dedup() {
        return new Dedup(Duration.ofDays(7), Duration.ofMinutes(2), 1, signer(), comparison());
    }

    Trial tried(Article a, Article b) {
        Signature first = signer.sign(a);
        Signature second = signer.sign(b);
        int shared = sharedKeys(first, second);
        return new Trial(
                Shingles.jaccard(a, b),
                shared > 0,
                Suspicion.isRaised(shared, Outline.similarity(first.outline(), second.outline())),
                comparison.compare(first.sketch(), second.sketch()).verdict());
    }

    static int sharedKeys(Signature a, Signature b) {
        return (int) LongStream.of(a.keys())
                .filter(key -> LongStream.of(b.keys()).anyMatch(other -> other == key))
                .count();
    }
}
