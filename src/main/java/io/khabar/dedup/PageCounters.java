package io.khabar.dedup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * Takes the counters of a page off the ends of a body: lines of numbers and words such as "views" or "page 1 of 3".
 *
 * <p>They change with every visit and are no news. A line must say what it counts: numbers alone may be a score, a date or
 * a table's row.
 */
final class PageCounters {
    private static final int LONGEST_LINE = 80;
    private static final Set<Long> COUNTED = load("counted ");
    private static final Set<Long> BESIDE = load("beside ");

    private PageCounters() {}

    static String without(String body) {
        int start = 0;
        int end = body.length();
        for (int line = endOfLine(body, start); isCounter(body, start, line); line = endOfLine(body, start)) {
            start = Math.min(line + 1, end);
        }
        for (int line = startOfLine(body, start, end);
                isCounter(body, line, end);
                line = startOfLine(body, start, end)) {
            end = Math.max(line - 1, start);
        }
        return body.substring(start, end);
    }

    private static int endOfLine(String body, int start) {
        int end = body.indexOf('\n', start);
        return end < 0 ? body.length() : end;
    }

    private static int startOfLine(String body, int start, int end) {
        return end <= start ? start : Math.max(body.lastIndexOf('\n', end - 1) + 1, start);
    }

    private static boolean isCounter(String body, int start, int end) {
        if (start >= end || end - start > LONGEST_LINE) {
            return false;
        }
        Words words = Words.of(body.substring(start, end));
        boolean number = false;
        boolean counted = false;
        for (int i = 0; i < words.size(); i++) {
            number |= words.kind(i) == Words.Kind.NUMBER;
            counted |= COUNTED.contains(words.form(i));
            if (words.kind(i) != Words.Kind.NUMBER
                    && !COUNTED.contains(words.form(i))
                    && !BESIDE.contains(words.form(i))) {
                return false;
            }
        }
        return number && counted;
    }

    private static Set<Long> load(String kind) {
        Set<Long> forms = new HashSet<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                PageCounters.class.getResourceAsStream("/dedup/page-counters.txt"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Words words = Words.of(line.startsWith(kind) ? line.substring(kind.length()) : "");
                for (int i = 0; i < words.size(); i++) {
                    forms.add(words.form(i));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("page-counters.txt is part of the program", e);
        }
        return forms;
    }
}
