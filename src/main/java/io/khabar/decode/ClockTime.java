package io.khabar.decode;

import io.khabar.article.Precision;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time of day within a date.
 *
 * @param offset difference from UTC that stands directly behind the time, or null
 * @param rest the date without the time
 */
record ClockTime(LocalTime time, Precision precision, ZoneOffset offset, String rest) {
    private static final Pattern TIME = Pattern.compile("(?<![\\d:.,+-])(?<hour>\\d{1,2}):(?<minute>\\d{2})"
            + "(?::(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9})\\d*+)?)?(?![\\d:])"
            + "(?:\\s*(?<half>" + DateWords.halves() + ")(?!\\p{L}))?"
            + "(?:\\s*(?:gmt|utc)\\s?(?<gmt>[+-]\\d{1,2}(?::?\\d{2})?)(?![\\d:])"
            + "|\\s?(?<iso>[+-]\\d{2}:?\\d{2})(?![\\d:/.-])"
            + "|(?<hours>[+-]\\d{2})(?![\\d:/.-]))?");

    /** The time in a {@linkplain DateWords#fold folded} date, or null when it has none. */
    static ClockTime in(String date) {
        Matcher found = TIME.matcher(date);
        if (!found.find()) {
            return null;
        }
        int hour = hour(Integer.parseInt(found.group("hour")), found.group("half"));
        int second = found.group("second") == null ? 0 : Integer.parseInt(found.group("second"));
        String fraction = found.group("fraction") == null ? "" : found.group("fraction");
        int nanos = Integer.parseInt(fraction.concat("000000000").substring(0, 9));
        return new ClockTime(
                LocalTime.of(hour, Integer.parseInt(found.group("minute")), second, nanos),
                found.group("second") == null ? Precision.MINUTE : Precision.SECOND,
                offset(found),
                date.substring(0, found.start()) + " " + date.substring(found.end()));
    }

    private static int hour(int hour, String half) {
        if (half == null || hour > 12) {
            return hour;
        }
        return hour % 12 + (DateWords.isAfternoon(half) ? 12 : 0);
    }

    private static ZoneOffset offset(Matcher found) {
        for (String form : new String[] {"gmt", "iso", "hours"}) {
            if (found.group(form) != null) {
                String digits = found.group(form).substring(1).replace(":", "");
                int minutes = digits.length() > 2 ? Integer.parseInt(digits.substring(digits.length() - 2)) : 0;
                int hours = Integer.parseInt(digits.length() > 2 ? digits.substring(0, digits.length() - 2) : digits);
                int sign = found.group(form).charAt(0) == '-' ? -1 : 1;
                return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
            }
        }
        return null;
    }
}
