package io.khabar.run.page;

import java.util.Map;

/**
 * The state of things at one moment.
 *
 * @param at milliseconds since 1970
 * @param flow what {@link Flow} counts
 * @param matched articles that fulfilled a rule, by rule, in this process since it began
 * @param latency of what was published since the sample before
 * @param lag records that wait to be read, in the whole service; null when the cluster did not tell
 */
record Sample(long at, Map<String, Long> flow, Map<String, Long> matched, Latency latency, Long lag) {

    /**
     * Milliseconds from a raw event to an entry that a subscriber can read; null when there was none.
     *
     * @param p50 half of the entries took at most this long
     */
    record Latency(Long p50, Long p95, Long p99) {
        static final Latency NONE = new Latency(null, null, null);
    }

    long flow(String name) {
        return flow.getOrDefault(name, 0L);
    }
}
