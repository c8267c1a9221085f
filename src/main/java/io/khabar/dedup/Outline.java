package io.khabar.dedup;

import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import com.dynatrace.hash4j.similarity.SuperMinHashVersion;

/**
 * A SuperMinHash of an article's shingles in a few bytes (Ertl, 2017): the index keeps it beside each key, so that most
 * of those who share a key by chance are told without asking for their sketch.
 */
final class Outline {
    private static final int COMPONENTS = 32;
    private static final int BITS = 4;
    private static final double BY_CHANCE = 1.0 / (1 << BITS);
    private static final SimilarityHashPolicy POLICY =
            SimilarityHashing.superMinHash(COMPONENTS, BITS, SuperMinHashVersion.V1);

    private Outline() {}

    /** Of these hashes, which may come several times; all zero bytes when there are none. */
    static byte[] of(long[] hashes) {
        return hashes.length == 0
                ? new byte[POLICY.getSignatureSizeInBytes()]
                : POLICY.createHasher().compute(ElementHashProvider.ofValues(hashes));
    }

    /** An estimate of the Jaccard similarity, 0 to 1; its standard error is about 0.09. Outlines of other lengths are 0. */
    static double similarity(byte[] a, byte[] b) {
        if (a.length != b.length || a.length != POLICY.getSignatureSizeInBytes()) {
            return 0;
        }
        double equal = POLICY.getFractionOfEqualComponents(a, b);
        return Math.max(0, (equal - BY_CHANCE) / (1 - BY_CHANCE));
    }
}
