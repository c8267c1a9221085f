package io.khabar.match;

import java.util.Arrays;

/** Places of a word among the words of a field: ascending, each once. */
final class Positions {
    static final Positions NONE = new Positions(new int[0]);

    private final int[] at;
    private final int from;
    private final int to;

    /** @param at the places, which nobody changes any more */
    Positions(int[] at) {
        this(at, 0, at.length);
    }

    private Positions(int[] at, int from, int to) {
        this.at = at;
        this.from = from;
        this.to = to;
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
