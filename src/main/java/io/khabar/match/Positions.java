package io.khabar.match;

import java.util.Arrays;

/** Places of a word among the words of a field: ascending, each once. */
final class Positions {
    static final Positions NONE = new Positions(new int[0], 0, 0);

    private int[] at;
    private final int from;
    private int to;

    Positions() {
        this(new int[2], 0, 0);
    }

    private Positions(int[] at, int from, int to) {
        this.at = at;
        this.from = from;
        this.to = to;
    }

    /** Adds a place that is not before the last one. */
    void add(int position) {
        if (to > 0 && at[to - 1] == position) {
            return;
        }
        if (to == at.length) {
            at = Arrays.copyOf(at, 2 * to);
        }
        at[to++] = position;
    }

    int size() {
        return to - from;
    }

    int get(int index) {
        return at[from + index];
    }

    /** Those from {@code first} on and before {@code end}. */
    Positions between(int first, int end) {
        return new Positions(at, lowerBound(first), lowerBound(end));
    }

    private int lowerBound(int position) {
        int found = Arrays.binarySearch(at, from, to, position);
        return found >= 0 ? found : -found - 1;
    }
}
