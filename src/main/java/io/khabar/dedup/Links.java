package io.khabar.dedup;

import java.util.HashMap;
import java.util.Map;

/**
 * What has come back from each place that an owner writes to: the partitions of the index, and the other owners.
 *
 * <p>Each of these reads what it is sent in order and answers at once, and its answers come in order too. So when the
 * answer to a question is here, the answer to any earlier question to the same place has been here, or is lost. That
 * needs no clock.
 */
final class Links {
    /** A place that is written to. */
    record Link(boolean index, int partition) {}

    private final Map<Link, Long> heard = new HashMap<>();
    private final Map<Link, Long> waitingSince = new HashMap<>();
    private long latest;

    /** An answer to the question with this stamp came. */
    void heard(Link link, long askedAt) {
        heard.merge(link, askedAt, Math::max);
        waitingSince.remove(link);
        latest = Math.max(latest, askedAt);
    }

    /** Whether a question that was asked later than this one is answered. */
    boolean isAnsweredBeyond(Link link, long askedAt) {
        return heard.getOrDefault(link, 0L) > askedAt;
    }

    /** A question was repeated, to hear whether anything comes at all. */
    void knocked(Link link, long wall) {
        waitingSince.putIfAbsent(link, wall);
    }

    /** Whether nothing at all came since a question was repeated by then, in wall clock. */
    boolean isSilentSince(Link link, long wall) {
        return waitingSince.getOrDefault(link, Long.MAX_VALUE) <= wall;
    }

    /** A stamp for a new question: later than all that came back, whatever the clocks of other instances. */
    long stamp(long wall) {
        latest = Math.max(wall, latest + 1);
        return latest;
    }
}
