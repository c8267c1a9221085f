package io.khabar.dedup;

/**
 * Whether an article that shares a key is worth asking for its sketch.
 *
 * <p>Many share one key by chance: a newspaper's standing phrase, a name with titles. A copy shares several keys, or its
 * outline is alike; of the gold pairs every copy does (docs/duplicates.md).
 */
final class Suspicion {
    private static final int SHARED_KEYS = 2;
    private static final double OUTLINE_SIMILARITY = 0.09;

    private Suspicion() {}

    /**
     * @param sharedKeys keys that both have, the one of the very same text among them
     * @param outlineSimilarity what {@link Outline#similarity} estimates
     */
    static boolean isRaised(int sharedKeys, double outlineSimilarity) {
        return sharedKeys >= SHARED_KEYS || sharedKeys == 1 && outlineSimilarity >= OUTLINE_SIMILARITY;
    }
}
