package io.khabar.match;

/**
 * Tells at once of most words that an article lacks them: a Bloom filter of one hash, small enough for the processor's first
 * cache.
 */
final class WordFilter {
    /** Hash that stands for whatever word: no filter lacks it. */
    static final int ANY = 0;

    private static final int BITS = 13;

    private final long[] bits = new long[1 << BITS - 6];

    WordFilter() {
        add(ANY);
    }

    void add(int hash) {
        int bit = bit(hash);
        bits[bit >>> 6] |= 1L << bit;
    }

    /** False only if no word with this hash was added. */
    boolean mayHave(int hash) {
        int bit = bit(hash);
        return (bits[bit >>> 6] & 1L << bit) != 0;
    }

    private static int bit(int hash) {
        return hash * 0x9E3779B9 >>> Integer.SIZE - BITS;
    }
}
