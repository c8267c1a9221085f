package io.khabar.dedup;

import io.khabar.article.DuplicateKind;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Compares two sketches: a stand-in, by the words that both have. */
public class Comparison {
    private final float least;

    /** @param least similarity of the least similar copy */
    public Comparison(float least) {
        this.least = least;
    }

    /** What the later text is to the earlier; the verdict is the same the other way round. */
    Resemblance compare(Sketch earlier, Sketch later) {
        if (earlier.getFingerprint().equals(later.getFingerprint())) {
            return new Resemblance(
                    Verdict.DUPLICATE, DuplicateKind.EXACT, 1f, List.of("same text under another article id"));
        }
        float similarity = earlier.getVersion() == later.getVersion() ? similarity(earlier, later) : 0;
        boolean sameSource = earlier.getSource() != null && Objects.equals(earlier.getSource(), later.getSource());
        Verdict verdict = similarity < least ? Verdict.DISTINCT : sameSource ? Verdict.REVISION : Verdict.DUPLICATE;
        return new Resemblance(verdict, DuplicateKind.NEAR, similarity, List.of("share of words in common"));
    }

    /** Share of the text that changed between two editions of one article, 0 to 1; 0 for a trivial change. */
    float changed(Sketch before, Sketch after) {
        return before.getFingerprint().equals(after.getFingerprint()) ? 0 : 1 - similarity(before, after);
    }

    private static float similarity(Sketch a, Sketch b) {
        Set<Integer> all = new HashSet<>(a.getWords());
        Set<Integer> both = new HashSet<>(a.getWords());
        all.addAll(b.getWords());
        both.retainAll(b.getWords());
        return all.isEmpty() ? 1 : (float) both.size() / all.size();
    }
}
