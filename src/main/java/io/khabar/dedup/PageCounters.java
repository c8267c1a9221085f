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
 * <p>They change with every visit and are no news. Only the first and the last lines are looked at, so that a table's
 * rows stay.
 */
final class PageCounters {
    private static final int LONGEST_LINE = 80;
    private static final Set<Long> COUNTING_WORDS = load();

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
        for (int i = 0; i < words.size(); i++) {
            if (words.kind(i) == Words.Kind.NUMBER) {
                number = true;
            } else if (!COUNTING_WORDS.contains(words.form(i))) {
                return false;
            }
        }
        return number;
    }

    private static Set<Long> load() {
        Set<Long> forms = new HashSet<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                PageCounters.class.getResourceAsStream("/dedup/page-counters.txt"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Words words = Words.of(line.startsWith("#") ? "" : line);
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
