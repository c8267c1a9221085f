package io.khabar.dedup;

/**
 * What became of a pair.
 *
 * @param jaccard similarity of the two texts by the study's measure
 * @param shared whether they have a key in common
 * @param asked whether the later one would be compared with the earlier
 * @param verdict what the comparison says
 */
record Trial(double jaccard, boolean shared, boolean asked, Verdict verdict) {
    boolean isCopy() {
        return verdict != Verdict.DISTINCT;
    }

    boolean isFound() {
        return asked && isCopy();
    }
}
