package io.khabar.dedup;

import io.khabar.article.Article;
import io.khabar.article.DuplicateKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Says what the stream would say of an article that comes after one other, with the same classes and without Kafka.
 *
 * <p>It is the stream with two articles in it: what depends on more (the window, full posting lists, a third article
 * that is the original of both) has no part in the verdict.
 */
public final class PairJudge {
    private final Signer signer;
    private final Comparison comparison;

    /**
     * @param shingleWords words in a shingle, 1 to 9
     * @param keys how many keys an article gets at most, 1 to 64
     * @param threshold least similarity of two articles that are the same piece, 0 to 1
     */
    public PairJudge(int shingleWords, int keys, double threshold) {
        this.signer = new Signer(shingleWords, keys);
        this.comparison = new Comparison(threshold);
    }

    /** What the later article is to the earlier, both as they were decoded. */
    public Resemblance judge(Article earlier, Article later) {
        Signature before = signer.sign(earlier);
        Signature after = signer.sign(later);
        if (earlier.getId().equals(later.getId())) {
            return edition(comparison.changed(before.sketch(), after.sketch()));
        }
        Resemblance compared = comparison.compare(before.sketch(), after.sketch());
        return meet(before, after) ? compared : strangers(compared);
    }

    private static Resemblance edition(float changed) {
        if (changed == 0) {
            return new Resemblance(
                    Verdict.DUPLICATE, DuplicateKind.REDELIVERY, 1, List.of("same article id and same text"));
        }
        String share = String.format(Locale.ROOT, "%.1f %% of the text changed", changed * 100);
        return new Resemblance(Verdict.REVISION, DuplicateKind.NEAR, 1 - changed, List.of("same article id", share));
    }

    /** Whether the index would name the earlier article to the later, and it would be asked: no others are compared. */
    private static boolean meet(Signature before, Signature after) {
        int shared = 0;
        for (long key : after.keys()) {
            for (long other : before.keys()) {
                shared += key == other ? 1 : 0;
            }
        }
        return Suspicion.isRaised(shared, Outline.similarity(before.outline(), after.outline()));
    }

    private static Resemblance strangers(Resemblance compared) {
        List<String> reasons = new ArrayList<>();
        reasons.add("too few keys in common");
        reasons.addAll(compared.reasons());
        return new Resemblance(Verdict.DISTINCT, DuplicateKind.NEAR, compared.similarity(), reasons);
    }
}
