package io.khabar.run.fuzz;

import io.khabar.run.fuzz.Ends.End;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of the mutated events.
 *
 * @param ended by mutation and end
 * @param missing events without an end, by mutation
 * @param stopped good articles after a batch that did not come through
 * @param failure why the service stopped by itself; empty when it did not
 * @param examples places of events without an end
 */
public record FuzzReport(
        Map<Mutation, Map<End, Integer>> ended,
        Map<Mutation, Integer> missing,
        int stopped,
        String failure,
        List<String> examples,
        double seconds) {

    /** Whether every event is accounted for and nothing stopped the stream. */
    public boolean isClean() {
        return missing.isEmpty() && stopped == 0 && failure.isEmpty();
    }

    /** Events that were sent. */
    public int sent() {
        int ends = ended.values().stream()
                .flatMap(counts -> counts.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
        return ends + missing.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** As Markdown, which a person reads as well. */
    public String markdown() {
        StringBuilder text = new StringBuilder("| mutation | pages | rejected | dead letters | without an end |\n");
        text.append("| --- | --- | --- | --- | --- |\n");
        Map<End, Integer> sums = new EnumMap<>(End.class);
        for (Mutation mutation : Mutation.values()) {
            Map<End, Integer> counts = ended.getOrDefault(mutation, Map.of());
            counts.forEach((end, count) -> sums.merge(end, count, Integer::sum));
            text.append(row(mutation.title(), counts, missing.getOrDefault(mutation, 0)));
        }
        text.append(row(
                "**all**",
                sums,
                missing.values().stream().mapToInt(Integer::intValue).sum()));
        text.append("\n%,d events in %.0f s; good articles after a batch that did not come through: %d.\n"
                .formatted(sent(), seconds, stopped));
        if (!failure.isEmpty()) {
            text.append("The service stopped: ").append(failure).append('\n');
        }
        return text.toString();
    }

    /** For programs. */
    public Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("clean", isClean());
        figures.put("sent", sent());
        figures.put("ended", ended);
        figures.put("missing", missing);
        figures.put("stopped", stopped);
        figures.put("failure", failure);
        figures.put("seconds", seconds);
        return figures;
    }

    private static String row(String title, Map<End, Integer> counts, int missing) {
        return "| %s | %,d | %,d | %,d | %,d |\n"
                .formatted(
                        title,
                        counts.getOrDefault(End.PAGE, 0),
                        counts.getOrDefault(End.REJECTED, 0),
                        counts.getOrDefault(End.DEAD_LETTER, 0),
                        missing);
    }
}
