package io.khabar.dedup;

/**
 * Estimates how many near copies were never found, from how easily the found ones were.
 *
 * <p>A copy whose n keys each agree with the original's with probability s meets it with probability p = 1 − (1 − s)ⁿ.
 * Each one that is found therefore stands for 1/p copies (Horvitz and Thompson 1952), and (1 − p)/p of them escaped. The
 * share of its own keys that did agree is taken for s. Copies that share hardly anything are rarely found and weigh much,
 * so the sum means something over many copies only.
 */
final class Escapes {
    private Escapes() {}

    /**
     * How many copies escaped beside one that was found.
     *
     * @param shared keys that it shares with its original, at least one
     * @param keys keys that it has, without the fingerprint's
     */
    static double beside(int shared, int keys) {
        double missed = Math.pow(1 - Math.min(1.0, (double) shared / keys), keys);
        return missed / (1 - missed);
    }
}
