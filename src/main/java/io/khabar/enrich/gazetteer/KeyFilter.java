package io.khabar.enrich.gazetteer;

import java.util.Arrays;

/**
 * Says of most keys that they are not among many others, from so little memory that it stays in the processor's caches:
 * ten bits for each key. A key that is not there passes one time in forty.
 *
 * <p>A Bloom filter whose bits for one key are all in one word of 64 (Putze, Sanders and Singler, Cache-, Hash- and
 * Space-Efficient Bloom Filters, 2007), so that a question is one access to memory.
 */
final class KeyFilter {
    private static final long BITS_OF_A_KEY = 10;

    private final long[] blocks;

    /** @param keys hashes, all of whose bits are used */
    KeyFilter(long[] keys) {
        blocks = new long[(int) (keys.length * BITS_OF_A_KEY / Long.SIZE) + 1];
        Arrays.stream(keys).forEach(key -> blocks[block(key)] |= bits(key));
    }

    /** False only if the key is not there. */
    boolean mayHave(long key) {
        long bits = bits(key);
        return (blocks[block(key)] & bits) == bits;
    }

    private int block(long key) {
        return (int) ((key >>> Integer.SIZE) * blocks.length >>> Integer.SIZE);
    }

    /** Three at most: a shift looks at the lowest six bits of its distance. */
    private static long bits(long key) {
        return 1L << key | 1L << (key >>> 6) | 1L << (key >>> 12);
    }
}
