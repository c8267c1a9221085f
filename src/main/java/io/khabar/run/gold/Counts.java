package io.khabar.run.gold;

import java.util.Collection;

/**
 * What an annotator and the service said, one against the other; the figures that follow are NaN where they would
 * divide by zero.
 *
 * @param right said by both
 * @param extra said by the service alone
 * @param missed said by the annotator alone
 */
public record Counts(long right, long extra, long missed) {
    public static final Counts NONE = new Counts(0, 0, 0);

    /** The counts of a list of findings against a list of what was to be found. */
    public static Counts of(long right, long found, long wanted) {
        return new Counts(right, found - right, wanted - right);
    }

    /** All classes in one count, for micro figures. */
    public static Counts sum(Collection<Counts> classes) {
        return classes.stream().reduce(NONE, Counts::plus);
    }

    public Counts plus(Counts other) {
        return new Counts(right + other.right, extra + other.extra, missed + other.missed);
    }

    /** The counts with one more case. */
    public Counts plus(boolean labelled, boolean found) {
        return new Counts(
                right + (labelled && found ? 1 : 0),
                extra + (!labelled && found ? 1 : 0),
                missed + (labelled && !found ? 1 : 0));
    }

    /** Said by the annotator. */
    public long wanted() {
        return right + missed;
    }

    /** Said by the service. */
    public long found() {
        return right + extra;
    }

    /** Share of what the service said that is right. */
    public double precision() {
        return (double) right / found();
    }

    /** Share of what the annotator said that the service said too. */
    public double recall() {
        return (double) right / wanted();
    }

    /** Harmonic mean of the two. */
    public double f1() {
        return 2.0 * right / (found() + wanted());
    }
}
