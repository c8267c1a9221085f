package io.khabar.run.fault;

import java.util.Arrays;
import java.util.BitSet;

/** When each event of the feed was sent and when its end was first seen, by its number; times are {@link System#nanoTime}. */
final class Ledger {
    private long[] sentAt = new long[1 << 14];
    private final BitSet ended = new BitSet();
    private int sent;
    private int oldest;
    private long longestWait;

    synchronized void sent(int event, long now) {
        if (event >= sentAt.length) {
            sentAt = Arrays.copyOf(sentAt, 2 * sentAt.length);
        }
        sentAt[event] = now;
        sent = event + 1;
    }

    synchronized void ended(int event, long now) {
        if (event < sent && !ended.get(event)) {
            ended.set(event);
            longestWait = Math.max(longestWait, now - sentAt[event]);
        }
    }

    synchronized int sent() {
        return sent;
    }

    synchronized int waiting() {
        return sent - ended.cardinality();
    }

    /** How long the oldest event without an end has waited. */
    synchronized long oldestWait(long now) {
        oldest = ended.nextClearBit(oldest);
        return oldest < sent ? now - sentAt[oldest] : 0;
    }

    /** The longest wait of an event that ended since this was last asked. */
    synchronized long takeLongestWait() {
        long taken = longestWait;
        longestWait = 0;
        return taken;
    }
}
