package io.khabar.match;

import java.util.Comparator;

/**
 * A stretch of the headline or the body that fulfilled a term.
 *
 * @param inBody whether the offsets point into the body; else into the headline
 * @param start offset of the first UTF-16 code unit
 * @param end offset after the last one
 */
record Place(boolean inBody, int start, int end) implements Comparable<Place> {
    /** Headline first, then in the order of the text. */
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::inBody).thenComparingInt(Place::start).thenComparingInt(Place::end);

    int length() {
        return end - start;
    }

    boolean overlaps(Place other) {
        return inBody == other.inBody && start < other.end && other.start < end;
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
