package io.khabar.decode;

import io.khabar.article.Precision;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day, month or year of a date from which the time of day was taken.
 *
 * @param first first day of the period
 * @param zone time zone that stands anywhere in the date, or null
 */
record CalendarDay(LocalDate first, Precision precision, ZoneOffset zone) {
    private static final Pattern TOKEN = Pattern.compile(
            "(?<number>\\d+)|(?<word>" + DateWords.words() + ")(?!\\p{L})|(?<unknown>\\p{L}+)|(?<sign>[/.-])|.",
            Pattern.DOTALL);

    /** What this calendar covers: also keeps Hijri years out. */
    private static final int FIRST_YEAR = 1800;

    private static final int LAST_YEAR = 2100;

    /** The day of a {@linkplain DateWords#fold folded} date, or null when it is not understood. */
    static CalendarDay in(String date) {
        List<String> numbers = new ArrayList<>();
        List<Integer> months = new ArrayList<>();
        StringBuilder shape = new StringBuilder();
        ZoneOffset zone = null;
        Matcher token = TOKEN.matcher(date);
        while (token.find()) {
            String word = token.group("word");
            if (token.group("unknown") != null) {
                return null;
            } else if (token.group("number") != null) {
                numbers.add(token.group("number"));
                shape.append('N');
            } else if (token.group("sign") != null) {
                shape.append(token.group("sign"));
            } else if (word != null && DateWords.month(word.replaceAll("\\s+", " ")) != null) {
                months.add(DateWords.month(word.replaceAll("\\s+", " ")));
                shape.append('M');
            } else if (word != null && DateWords.zone(word) != null) {
                zone = DateWords.zone(word);
            }
        }
        // حزيران/يونيو is one month named twice.
        if (months.stream().distinct().count() > 1) {
            return null;
        }
        return months.isEmpty()
                ? ofNumbers(shape.toString().replaceAll("^[/.-]+|[/.-]+$", ""), numbers, zone)
                : ofName(shape.toString().replaceAll("[/.-]", "").replaceAll("M+", "M"), months.get(0), numbers, zone);
    }

    private static CalendarDay ofName(String shape, int month, List<String> numbers, ZoneOffset zone) {
        return switch (shape) {
            case "NMN" ->
                numbers.get(0).length() == 4
                        ? day(numbers.get(0), month, numbers.get(1), zone)
                        : day(numbers.get(1), month, numbers.get(0), zone);
            case "MNN" -> day(numbers.get(1), month, numbers.get(0), zone);
            case "NM", "MN" -> period(numbers.get(0), month, 1, Precision.MONTH, zone);
            default -> null;
        };
    }

    /** Day first, as in Arabic and most of the world, unless only the other order makes a date. */
    private static CalendarDay ofNumbers(String shape, List<String> numbers, ZoneOffset zone) {
        if (shape.matches("N([/.-])N\\1N")) {
            if (numbers.get(0).length() == 4) {
                return day(numbers.get(0), number(numbers.get(1)), numbers.get(2), zone);
            }
            boolean monthFirst = number(numbers.get(1)) > 12;
            String month = numbers.get(monthFirst ? 0 : 1);
            String day = numbers.get(monthFirst ? 1 : 0);
            return numbers.get(2).length() == 4 ? day(numbers.get(2), number(month), day, zone) : null;
        }
        if (shape.matches("N[/.-]N")) {
            boolean yearFirst = numbers.get(0).length() == 4;
            String year = numbers.get(yearFirst ? 0 : 1);
            return period(year, number(numbers.get(yearFirst ? 1 : 0)), 1, Precision.MONTH, zone);
        }
        return shape.equals("N") ? period(numbers.get(0), 1, 1, Precision.YEAR, zone) : null;
    }

    /** A year of two digits stands beside a month's name only (RFC 822), where it can't be mistaken. */
    private static CalendarDay day(String year, int month, String day, ZoneOffset zone) {
        String full = year.length() == 2 ? (number(year) < 50 ? "20" : "19") + year : year;
        return day.length() > 2 ? null : period(full, month, number(day), Precision.DAY, zone);
    }

    private static CalendarDay period(String year, int month, int day, Precision precision, ZoneOffset zone) {
        if (year.length() != 4 || number(year) < FIRST_YEAR || number(year) > LAST_YEAR) {
            return null;
        }
        try {
            return new CalendarDay(LocalDate.of(number(year), month, day), precision, zone);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int number(String digits) {
        return digits.length() > 4 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }
}
