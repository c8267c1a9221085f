package io.khabar.match;

import java.util.Arrays;
import java.util.BitSet;

/** A few numbers that grow: those of the rules that have a word, which most words share with no other rule. */
final class Ordinals {
    private int[] ordinals = new int[1];
    private int size;

    void add(int ordinal) {
        if (size == ordinals.length) {
            ordinals = Arrays.copyOf(ordinals, 2 * size);
        }
        ordinals[size++] = ordinal;
    }

    void addTo(BitSet all) {
        for (int i = 0; i < size; i++) {
            all.set(ordinals[i]);
        }
    }
}
