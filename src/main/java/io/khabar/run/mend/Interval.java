package io.khabar.run.mend;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * A span of time that records are chosen by.
 *
 * @param since begin, inclusive; null when open
 * @param until end, exclusive; null when open
 */
public record Interval(Instant since, Instant until) {
    /** All of time. */
    public static final Interval ALWAYS = new Interval(null, null);

    public boolean includes(Instant time) {
        return (since == null || !time.isBefore(since)) && (until == null || time.isBefore(until));
    }

    /**
     * A moment as one types it.
     *
     * @param text an ISO 8601 instant, or a duration such as {@code PT2H}: so long before now
     * @throws IllegalArgumentException when it is neither
     */
    public static Instant moment(String text, Instant now) {
        try {
            return text.startsWith("P") ? now.minus(Duration.parse(text)) : Instant.parse(text);
        } catch (DateTimeParseException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    "\"%s\" is neither an instant such as 2026-01-31T08:00:00Z nor a duration such as PT2H"
                            .formatted(text),
                    e);
        }
    }
}
