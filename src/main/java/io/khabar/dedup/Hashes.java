package io.khabar.dedup;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;

/** Hashes of words and of runs of words. They stand in stores: to change them is a new {@link Signer#VERSION}. */
final class Hashes {
    private static final Hasher64 HASHER = Hashing.xxh3_64();
    private static final long ODD = 0x9E3779B97F4A7C15L;

    private Hashes() {}

    /** Of the first letters of a buffer. */
    static long of(char[] letters, int length) {
        long hash = length;
        for (int i = 0; i < length; i++) {
            hash = (hash ^ letters[i]) * ODD;
            hash ^= hash >>> 29;
        }
        return HASHER.hashLongToLong(hash);
    }

    /** Of a run with one more at its end. */
    static long join(long run, long next) {
        return HASHER.hashLongLongToLong(run, next);
    }
}
