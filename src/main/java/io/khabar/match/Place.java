package io.khabar.match;

/**
 * A stretch of the headline or the body that fulfilled a term.
 *
 * @param inBody whether the offsets point into the body; else into the headline
 * @param start offset of the first UTF-16 code unit
 * @param end offset after the last one
 */
record Place(boolean inBody, int start, int end) implements Comparable<Place> {
    int length() {
        return end - start;
    }

    boolean overlaps(Place other) {
        return inBody == other.inBody && start < other.end && other.start < end;
    }

    /** Headline first, then in the order of the text. */
    @Override
    public int compareTo(Place other) {
        if (inBody != other.inBody) {
            return inBody ? 1 : -1;
        }
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
