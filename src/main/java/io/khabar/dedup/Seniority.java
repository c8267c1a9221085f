package io.khabar.dedup;

/**
 * The total order of articles without a verdict: first seen first, then by id.
 *
 * <p>An article waits for smaller ones only, so that no two can wait for each other, whatever order they learn of each
 * other in.
 */
final class Seniority {
    private Seniority() {}

    /** Whether the one comes before the other. */
    static boolean precedes(long seenAt, String id, long otherSeenAt, String otherId) {
        return seenAt == otherSeenAt ? id.compareTo(otherId) < 0 : seenAt < otherSeenAt;
    }
}
