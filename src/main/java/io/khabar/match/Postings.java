package io.khabar.match;

/**
 * From each word of a field to the rules that have it among their {@link Anchors}: a hash table in two arrays, of which a word
 * that no rule has costs one look. A word is known by its hash alone; another word with the same one only has a rule tried
 * in vain.
 */
final class Postings {
    private static final int IN_FIRST = 1;
    private static final int IN_SECOND = 2;
    private static final int SETS = 2;
    private static final int LAST = Integer.MIN_VALUE;

    /** By turns a hash and one more than where its entries begin, which is 0 where nothing is. */
    private final int[] table;

    /** A rule's number with a bit for either set, and one for the last entry of a hash. */
    private final int[] entries;

    /** @param sorted what {@link #posting} made, in order */
    Postings(long[] sorted) {
        entries = new int[sorted.length];
        table = new int[2 * Integer.highestOneBit(4 * sorted.length)];
        for (int i = 0; i < sorted.length; i++) {
            int hash = hash(sorted[i]);
            boolean first = i == 0 || hash(sorted[i - 1]) != hash;
            boolean last = i == sorted.length - 1 || hash(sorted[i + 1]) != hash;
            entries[i] = (int) sorted[i] | (last ? LAST : 0);
            if (first) {
                int place = place(hash);
                table[place] = hash;
                table[place + 1] = i + 1;
            }
        }
    }

    /** That a rule has a word of this hash, as a number by whose order those of one word are together. */
    static long posting(int hash, int rule, boolean inFirst, boolean inSecond) {
        return (long) hash << Integer.SIZE | rule << SETS | (inFirst ? IN_FIRST : 0) | (inSecond ? IN_SECOND : 0);
    }

    /** Sets the bits of the rules that have a word in either set. */
    void addTo(int hash, long[] first, long[] second) {
        int next = table[place(hash) + 1] - 1;
        while (next >= 0) {
            int entry = entries[next];
            int rule = (entry & ~LAST) >>> SETS;
            first[rule / Long.SIZE] |= (long) (entry & IN_FIRST) << rule;
            second[rule / Long.SIZE] |= (long) ((entry & IN_SECOND) >>> 1) << rule;
            next = entry < 0 ? -1 : next + 1;
        }
    }

    private static int hash(long posting) {
        return (int) (posting >>> Integer.SIZE);
    }

    /** Where the hash is in the table, or would be. */
    private int place(int hash) {
        int slots = table.length / 2;
        int slot = hash * 0x9E3779B9 >>> Integer.numberOfLeadingZeros(slots) + 1;
        while (table[2 * slot + 1] != 0 && table[2 * slot] != hash) {
            slot = slot + 1 & slots - 1;
        }
        return 2 * slot;
    }
}
