package io.khabar.dedup;

/** Says which articles that share keys are worth a comparison: a stand-in. */
final class Suspicion {
    private static final double LEAST_SIMILARITY = 0.1;

    private Suspicion() {}

    /**
     * Whether two articles are to be compared.
     *
     * @param shared keys that both have
     * @param similarity estimated from their outlines
     */
    static boolean isRaised(int shared, double similarity) {
        return shared >= 2 || similarity >= LEAST_SIMILARITY;
    }
}
