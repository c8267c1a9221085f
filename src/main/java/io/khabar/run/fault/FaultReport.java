package io.khabar.run.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What a fault run showed, by now or in the end.
 *
 * @param findings on the topics; empty while the run goes on
 * @param stops how long each stop by a signal took
 * @param heaps what the bursts did to the memory of each instance
 * @param supervised how many times an instance ended by itself and was started again
 * @param burst events in a burst
 */
public record FaultReport(
        FaultRun.Plan plan,
        List<Stretch> stretches,
        Optional<Findings> findings,
        List<Duration> stops,
        List<String> heaps,
        int supervised,
        double seconds,
        int burst) {
    private static final String HEAD =
            "| fault | times | longest gap, all | longest gap, one partition | longest wait |"
                    + " recovery, median | recovery, longest |\n| --- | --- | --- | --- | --- | --- | --- |\n";

    /** Whether nothing was found that must not be, and the stream got over every fault. */
    public boolean isClean() {
        return findings.filter(Findings::isClean).isPresent()
                && stretches.stream().allMatch(Stretch::recovered);
    }

    /** Examples of what must not be. */
    public List<String> examples() {
        return findings.map(Findings::examples).orElse(List.of());
    }

    /** The figures as Markdown, which a person reads as well. */
    public String markdown() {
        StringBuilder text = new StringBuilder();
        text.append("%.0f minutes, %d articles a second, seed %d, two instances%s.%n%n"
                .formatted(seconds / 60, plan.rate(), plan.seed(), plan.named() ? " with lasting names" : ""));
        text.append(HEAD);
        for (Fault fault : Fault.values()) {
            List<Stretch> of = of(fault);
            if (!of.isEmpty()) {
                text.append("| %s | %d%s | %.1f s | %.1f s | %.1f s | %.1f s | %.1f s |\n"
                        .formatted(
                                fault == Fault.BURST ? "%s (%,d)".formatted(fault.title(), burst) : fault.title(),
                                of.size(),
                                of.stream().allMatch(Stretch::recovered) ? "" : " (not recovered)",
                                longest(of, Stretch::gap),
                                longest(of, Stretch::partitionGap),
                                longest(of, Stretch::longestWait),
                                median(of),
                                longest(of, Stretch::recovery)));
            }
        }
        findings.ifPresentOrElse(
                found -> text.append(table(found)),
                () -> text.append("\nThe run goes on or was cut: the topics have not been read.\n\n"));
        if (!stops.isEmpty()) {
            text.append("- Stops by a signal: %d, the longest took %.1f s.\n"
                    .formatted(
                            stops.size(),
                            stops.stream().mapToLong(Duration::toMillis).max().orElse(0) / 1e3));
        }
        text.append("- Instances that ended by themselves and were started again: %d.\n".formatted(supervised));
        heaps.forEach(heap -> text.append("- Memory of an instance in the burst: %s.\n".formatted(heap)));
        return text.toString();
    }

    private static String table(Findings findings) {
        StringBuilder text = new StringBuilder("\n| on the topics | count |\n| --- | --- |\n");
        findings.counts().forEach((what, count) -> text.append("| %s | %,d |\n".formatted(what, count)));
        findings.wrongs().forEach((what, count) -> text.append("| **%s** | **%,d** |\n".formatted(what, count)));
        return text.append('\n').toString();
    }

    /** The figures for programs. */
    public Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("clean", isClean());
        figures.put("seconds", seconds);
        figures.put("rate", plan.rate());
        figures.put("seed", plan.seed());
        List<Map<String, Object>> faults = new ArrayList<>();
        for (Stretch stretch : stretches) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("fault", stretch.fault().name());
            each.put("gap", stretch.gap());
            each.put("partitionGap", stretch.partitionGap());
            each.put("wait", stretch.longestWait());
            each.put("recovery", stretch.recovery());
            each.put("recovered", stretch.recovered());
            faults.add(each);
        }
        figures.put("faults", faults);
        figures.put("ended", findings.isPresent());
        findings.ifPresent(found -> {
            figures.put("counts", found.counts());
            figures.put("wrongs", found.wrongs());
        });
        figures.put("stopMillis", stops.stream().map(Duration::toMillis).toList());
        figures.put("supervised", supervised);
        return figures;
    }

    private List<Stretch> of(Fault fault) {
        return stretches.stream().filter(stretch -> stretch.fault() == fault).toList();
    }

    private static double longest(List<Stretch> of, ToDoubleFunction<Stretch> figure) {
        return of.stream().mapToDouble(figure).max().orElse(0);
    }

    private static double median(List<Stretch> of) {
        return of.stream()
                .mapToDouble(Stretch::recovery)
                .sorted()
                .skip((of.size() - 1) / 2)
                .findFirst()
                .orElse(0);
    }
}
