package io.khabar.run.command;

import io.khabar.run.Summary;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;

/** Prints the figures of a run for a person: the stages in the order of the way, then the topics. */
final class SummaryTable {
    private SummaryTable() {}

    static void print(Summary summary, PrintWriter out) {
        summary.figures().forEach((figure, value) -> {
            String name = words(figure);
            if (value instanceof Map<?, ?> parts) {
                out.printf(Locale.ROOT, "%-22s %,8d%n", name, sum(parts));
                parts.forEach((part, count) -> out.printf(Locale.ROOT, "  %-20s %,8d%n", part, count));
            } else if (value instanceof Long count) {
                out.printf(Locale.ROOT, "%-22s %,8d%n", name, count);
            } else {
                out.printf(Locale.ROOT, "%-22s %8s%n", name, value);
            }
        });
        out.flush();
    }

    /** articlesPerSecond as articles per second. */
    private static String words(String figure) {
        return figure.replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static long sum(Map<?, ?> parts) {
        return parts.values().stream()
                .mapToLong(count -> ((Number) count).longValue())
                .sum();
    }
}
