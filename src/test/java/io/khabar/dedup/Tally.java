package io.khabar.dedup;

import java.util.Collection;
import java.util.function.Predicate;

/**
 * Shares of many trials.
 *
 * @param jaccard on average
 * @param shared share with a key in common
 * @param asked share that would be compared
 * @param judged share called a copy or a revision, keys aside
 * @param found share asked and judged
 */
record Tally(double jaccard, double shared, double asked, double judged, double found) {
    static Tally of(Collection<Trial> trials) {
        return new Tally(
                trials.stream().mapToDouble(Trial::jaccard).average().orElseThrow(),
                share(trials, Trial::shared),
                share(trials, Trial::asked),
                share(trials, Trial::isCopy),
                share(trials, Trial::isFound));
    }

    private static double share(Collection<Trial> trials, Predicate<Trial> which) {
        return (double) trials.stream().filter(which).count() / trials.size();
    }
}
