package io.khabar.run.mend;

import java.util.Locale;
import java.util.function.Predicate;

/**
 * Which dead letters are meant.
 *
 * @param reason part of the error's class or message, whatever the case; null for any
 * @param topic topic that they came from; null for any
 * @param interval time of the record that could not be read
 */
public record DeadLetterFilter(String reason, String topic, Interval interval) implements Predicate<DeadLetter> {
    /** All of them. */
    public static final DeadLetterFilter ALL = new DeadLetterFilter(null, null, Interval.ALWAYS);

    @Override
    public boolean test(DeadLetter letter) {
        return interval.includes(letter.time())
                && (topic == null
                        || (letter.origin() != null && letter.origin().topic().equals(topic)))
                && (reason == null || contains(letter.exception()) || contains(letter.message()));
    }

    private boolean contains(String text) {
        return text.toLowerCase(Locale.ROOT).contains(reason.toLowerCase(Locale.ROOT));
    }
}
