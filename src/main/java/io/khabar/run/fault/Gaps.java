package io.khabar.run.fault;

import java.util.HashMap;
import java.util.Map;

/** The longest silences between records, on all partitions together and on the one that was silent for longest. */
final class Gaps {
    private final Map<Integer, Long> lastOf = new HashMap<>();
    private long last;
    private long longest;
    private long longestOfOne;

    synchronized void record(int partition, long now) {
        Long before = lastOf.put(partition, now);
        if (before != null) {
            longestOfOne = Math.max(longestOfOne, now - before);
        }
        longest = last == 0 ? 0 : Math.max(longest, now - last);
        last = now;
    }

    /** Begins anew; a silence that goes on counts from where it began. */
    synchronized void restart() {
        longest = 0;
        longestOfOne = 0;
    }

    /** Nanoseconds without any record. */
    synchronized long longest() {
        return longest;
    }

    /** Nanoseconds without a record on one partition. */
    synchronized long longestOfOne() {
        return longestOfOne;
    }
}
