package io.khabar.dedup;

import io.khabar.article.DuplicateKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells what one article is to another from their sketches. The verdict does not depend on which comes first.
 *
 * <p>The similarity is a logistic regression over the figures of {@link Likeness}, so it reads as a probability that an
 * editor would call the two the same written piece. Its weights were fitted on labelled pairs of news and made pairs
 * (see docs/duplicates.md, with the figures of the folds); they know nothing of single articles, words or languages.
 */
public class Comparison {
    /**
     * Of containment, terms, repeated terms and conflict of numbers, and the constant: log-odds. The one of the conflict
     * is set by hand, higher than the fit asks for: bulletins that differ in a few numbers only are rare among its pairs.
     */
    static final double[] WEIGHTS = {11.3, 6.1, 7, -4, -17};

    /** Least share of the text that counts as changed when any word did. */
    private static final float LEAST_CHANGE = 0.001f;

    /** From here on two texts of one outlet agree closely enough to be one item. */
    private static final double SAME_ITEM_RESEMBLANCE = 0.75;

    private static final double SAME_ITEM_HEADLINES = 0.7;

    private final double threshold;

    /** @param threshold least similarity of two articles that are the same piece, 0 to 1 */
    public Comparison(double threshold) {
        this.threshold = threshold;
    }

    Resemblance compare(Sketch earlier, Sketch later) {
        if (earlier.getFingerprint().equals(later.getFingerprint())) {
            return new Resemblance(Verdict.DUPLICATE, DuplicateKind.EXACT, 1, List.of("same text under another id"));
        }
        if (earlier.getVersion() != later.getVersion()) {
            return new Resemblance(
                    Verdict.DISTINCT, DuplicateKind.NEAR, 0, List.of("signatures of two versions are not compared"));
        }
        Likeness likeness = Likeness.of(earlier, later);
        double similarity = similarity(likeness);
        List<String> reasons = reasons(likeness);
        if (similarity < threshold) {
            return new Resemblance(Verdict.DISTINCT, DuplicateKind.NEAR, (float) similarity, reasons);
        }
        if (isSameOutlet(earlier, later)) {
            boolean sameItem = isSameItem(likeness);
            reasons.add((sameItem ? "republished by %s under another address" : "%s fills a template, or wrote again")
                    .formatted(later.getSource()));
            return new Resemblance(
                    sameItem ? Verdict.REVISION : Verdict.DISTINCT, DuplicateKind.NEAR, (float) similarity, reasons);
        }
        return new Resemblance(Verdict.DUPLICATE, DuplicateKind.NEAR, (float) similarity, reasons);
    }

    /** Share of the text that changed between two editions of one article: 0 when no word did. */
    float changed(Sketch before, Sketch after) {
        if (before.getFingerprint().equals(after.getFingerprint())) {
            return 0;
        }
        if (before.getVersion() != after.getVersion()) {
            return 1;
        }
        return Math.max(LEAST_CHANGE, (float) (1 - Likeness.of(before, after).resemblance()));
    }

    private static boolean isSameOutlet(Sketch earlier, Sketch later) {
        return earlier.getSource() != null && earlier.getSource().equalsIgnoreCase(later.getSource());
    }

    /**
     * An outlet puts an item up again with small updates. What is less alike is a template that it fills every day: no
     * outlet copies from itself.
     */
    private static boolean isSameItem(Likeness likeness) {
        return likeness.resemblance() >= SAME_ITEM_RESEMBLANCE
                && likeness.headlines() >= SAME_ITEM_HEADLINES
                && likeness.numberConflict() == 0;
    }

    private static double similarity(Likeness likeness) {
        double[] figures = figures(likeness);
        double logOdds = WEIGHTS[figures.length];
        for (int i = 0; i < figures.length; i++) {
            logOdds += WEIGHTS[i] * figures[i];
        }
        return 1 / (1 + Math.exp(-logOdds));
    }

    /** What the similarity is made of, in the order of the weights. */
    static double[] figures(Likeness likeness) {
        return new double[] {likeness.containment(), likeness.terms(), likeness.repeated(), likeness.numberConflict()};
    }

    private static List<String> reasons(Likeness likeness) {
        List<String> reasons = new ArrayList<>();
        reasons.add(percent(likeness.containment()) + " of the shorter text's word runs are in the longer");
        reasons.add(percent(likeness.terms()) + " of its terms");
        reasons.add(percent(likeness.repeated()) + " of the terms it repeats");
        reasons.add("conflict of numbers " + Math.round(likeness.numberConflict() * 10) / 10.0);
        return reasons;
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }
}
