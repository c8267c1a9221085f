package io.khabar.enrich.tag;

import java.util.Arrays;

/** The runs of stems in an article, each found from the run without its last stem. */
final class PhraseTable {
    /** The run without stems. */
    static final int EMPTY = 0;

    private int runs = 1;
    /** By run: the run that it goes on from, its last stem, its length in stems, its phrase or null. */
    private int[] before;

    private int[] lastStem;
    private int[] length;
    private Phrase[] phrases;
    /** Runs by the hash of the two; 0 where none is. At most half are taken. */
    private int[] slots;

    /** @param expected number of runs that there may well be */
    PhraseTable(int expected) {
        int size = Integer.highestOneBit(Math.max(expected, 8)) << 1;
        before = new int[size];
        lastStem = new int[size];
        length = new int[size];
        phrases = new Phrase[size];
        slots = new int[2 * size];
    }

    /** The run that goes on with this stem. */
    int longer(int run, int stem) {
        int slot = slot(run, stem);
        for (; slots[slot] != 0; slot = slot + 1 & slots.length - 1) {
            int found = slots[slot];
            if (before[found] == run && lastStem[found] == stem) {
                return found;
            }
        }
        if (runs == before.length) {
            grow();
            return longer(run, stem);
        }
        before[runs] = run;
        lastStem[runs] = stem;
        length[runs] = length[run] + 1;
        slots[slot] = runs;
        return runs++;
    }

    private int slot(int run, int stem) {
        int hash = (run * 0x9E3779B9 + stem) * 0x85EBCA6B;
        return (hash ^ hash >>> 15) & slots.length - 1;
    }

    private void grow() {
        int size = 2 * before.length;
        before = Arrays.copyOf(before, size);
        lastStem = Arrays.copyOf(lastStem, size);
        length = Arrays.copyOf(length, size);
        phrases = Arrays.copyOf(phrases, size);
        slots = new int[2 * size];
        for (int run = 1; run < runs; run++) {
            int slot = slot(before[run], lastStem[run]);
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = run;
        }
    }

    int length(int run) {
        return length[run];
    }

    /** The phrase of the run, or null as long as it has none. */
    Phrase phrase(int run) {
        return phrases[run];
    }

    /** Makes the run a phrase. */
    Phrase add(int run) {
        int[] stems = new int[length[run]];
        int rest = run;
        for (int word = stems.length - 1; word >= 0; word--) {
            stems[word] = lastStem[rest];
            rest = before[rest];
        }
        phrases[run] = new Phrase(stems);
        return phrases[run];
    }
}
