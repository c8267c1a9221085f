package io.khabar.dedup;

import java.time.Duration;

/**
 * Stream time in steps of half a window, as the times under which stores of articles keep things.
 *
 * <p>A key then has a few times at which something may stand, and each can be asked for by itself. A store answers that
 * from its filter where nothing is there, which is so for most keys of a new article; a range of times it has to search.
 *
 * @param length milliseconds
 */
record Eras(long length) {
    /** Eras that cover a window, wherever in the last of them it ends. */
    private static final int IN_WINDOW = 3;

    static Eras of(Duration window) {
        return new Eras(Math.max(1, window.toMillis() / (IN_WINDOW - 1)));
    }

    /** When the era of this moment began. */
    long start(long moment) {
        return moment - Math.floorMod(moment, length);
    }

    /** When the first era began that has anything of the window that ends at this moment; not before the epoch. */
    long first(long moment) {
        return Math.max(0, start(moment) - (IN_WINDOW - 1) * length);
    }
}
