package io.khabar.match;

import java.util.Arrays;

/**
 * The rules that have a word among their {@link Anchors}, each with the sets that the word is in; most words have one rule.
 * An entry is the rule's ordinal with a bit for either set.
 */
final class Postings {
    private static final int IN_FIRST = 1;
    private static final int IN_SECOND = 2;
    private static final int SETS = 2;

    private int[] entries = new int[1];
    private int size;

    void add(int rule, boolean inFirst, boolean inSecond) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, 2 * size);
        }
        entries[size++] = rule << SETS | (inFirst ? IN_FIRST : 0) | (inSecond ? IN_SECOND : 0);
    }

    /** Sets the bits of the rules. */
    void addTo(long[] first, long[] second) {
        for (int i = 0; i < size; i++) {
            int entry = entries[i];
            int rule = entry >>> SETS;
            first[rule / Long.SIZE] |= (long) (entry & IN_FIRST) << rule;
            second[rule / Long.SIZE] |= (long) ((entry & IN_SECOND) >>> 1) << rule;
        }
    }
}
