package io.khabar.match;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the words of a phrase near each other.
 *
 * <p>A word's position less its place in the phrase is where the phrase would begin if the word stood right. The words
 * are a finding when these beginnings lie no further apart than the slop. The search always advances the word with the
 * earliest beginning, which meets the closest set of every neighbourhood; Lucene's sloppy phrases work alike.
 */
final class PhraseSearch {
    private final List<Positions> positions;
    private final List<Integer> offsets;
    private final int[] at;
    private int[] found = new int[4];
    private int size;

    private PhraseSearch(List<Positions> positions, List<Integer> offsets) {
        this.positions = positions;
        this.offsets = offsets;
        at = new int[positions.size()];
    }

    /** First and last position of each finding by turns; none of the words may be without positions. */
    static int[] find(List<Positions> positions, List<Integer> offsets, int slop) {
        return new PhraseSearch(positions, offsets).find(slop);
    }

    private int[] find(int slop) {
        while (true) {
            int earliest = 0;
            int latest = 0;
            int first = Integer.MAX_VALUE;
            int last = 0;
            for (int word = 0; word < at.length; word++) {
                earliest = beginning(word) < beginning(earliest) ? word : earliest;
                latest = beginning(word) > beginning(latest) ? word : latest;
                first = Math.min(first, position(word));
                last = Math.max(last, position(word));
            }
            if (beginning(latest) - beginning(earliest) <= slop) {
                keep(first, last);
            }
            if (++at[earliest] == positions.get(earliest).size()) {
                return Arrays.copyOf(found, size);
            }
        }
    }

    /** Of findings that overlap the shorter one stays. */
    private void keep(int first, int last) {
        boolean overlaps = size > 0 && first <= found[size - 1];
        if (overlaps && last - first >= found[size - 1] - found[size - 2]) {
            return;
        }
        if (overlaps) {
            size -= 2;
        }
        if (size == found.length) {
            found = Arrays.copyOf(found, 2 * size);
        }
        found[size++] = first;
        found[size++] = last;
    }

    private int position(int word) {
        return positions.get(word).get(at[word]);
    }

    private int beginning(int word) {
        return position(word) - offsets.get(word);
    }
}
