package io.khabar.decode;

import io.khabar.article.Precision;
import io.khabar.article.Publication;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/**
 * Reads the dates that news pages carry: ISO 8601, RFC 822 and 1123, and written ones in Arabic (with the month names
 * of Egypt and the Gulf, the Levant and Iraq, and the Maghreb), English and French.
 *
 * <p>Without a time zone a time is taken as UTC; a day is the day that is named, whatever zone stands with it. No guess:
 * a date with a word or number too many, or one that no calendar has, is not understood.
 */
final class PublicationDate {
    /** The longest written date, weekday, two month names, time and zone, has some 80 characters. */
    private static final int LONGEST = 120;

    private static final int STAMP = "2026-01-02T10:00:00Z".length();

    private static final Pattern BASIC_DAY = Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})(?=t|$)");
    private static final Pattern BASIC_TIME = Pattern.compile("(?<=\\dt)(\\d{2})(\\d{2})(\\d{2})(?!\\d)");
    private static final Pattern TIME_MARK = Pattern.compile("(?<=\\d)t(?=\\d)");
    private static final Pattern ZONE_OF_DAY = Pattern.compile("(?<=^\\d{4}-\\d{2}-\\d{2})[+-]\\d{2}:?\\d{2}$");

    private PublicationDate() {}

    /** The date, or null when it is not understood. */
    static Publication of(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        Publication stamp = stamp(text);
        return stamp != null ? stamp : written(text);
    }

    /** A stamp as programs write it, 2026-01-02T10:00:00Z, which needs no more looking; null for any other date. */
    private static Publication stamp(String text) {
        boolean shape =
                text.length() == STAMP && text.endsWith("Z") && (text.startsWith("19") || text.startsWith("20"));
        if (!shape) {
            return null;
        }
        try {
            LocalDateTime at = LocalDateTime.parse(text.substring(0, STAMP - 1));
            return new Publication(at.toInstant(ZoneOffset.UTC), Precision.SECOND);
        } catch (DateTimeParseException otherwiseWritten) {
            return null;
        }
    }

    /** A date as people write it. */
    static Publication written(String text) {
        String date = DateWords.fold(text);
        date = BASIC_DAY.matcher(date).replaceFirst("$1-$2-$3");
        date = BASIC_TIME.matcher(date).replaceFirst("$1:$2:$3");
        date = ZONE_OF_DAY.matcher(TIME_MARK.matcher(date).replaceFirst(" ")).replaceFirst("");
        try {
            return of(date, ClockTime.in(date));
        } catch (DateTimeException noSuchTime) {
            return null;
        }
    }

    private static Publication of(String date, ClockTime clock) {
        CalendarDay day = CalendarDay.in(clock == null ? date : clock.rest());
        if (day == null) {
            return null;
        }
        if (clock == null) {
            return publication(day, LocalTime.MIN, ZoneOffset.UTC, day.precision());
        }
        if (day.precision() != Precision.DAY) {
            return null;
        }
        ZoneOffset zone = clock.offset() != null ? clock.offset() : day.zone() != null ? day.zone() : ZoneOffset.UTC;
        return publication(day, clock.time(), zone, clock.precision());
    }

    private static Publication publication(CalendarDay day, LocalTime time, ZoneOffset zone, Precision precision) {
        Instant at = day.first().atTime(time).toInstant(zone);
        return new Publication(Instant.ofEpochMilli(at.toEpochMilli()), precision);
    }
}
