package io.khabar.run.page;

import io.khabar.article.Rule;
import io.khabar.run.page.Overview.Instance;
import io.khabar.run.page.Overview.RefusedRow;
import io.khabar.run.page.Overview.RuleRow;
import io.khabar.watch.CountedMetrics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Puts together what the page shows, and takes the samples for its plots. */
final class Overviews {
    private static final long RATE_WINDOW_MS = 30_000;
    private static final int TOPIC_HEADLINES = 3;
    private static final int NEWEST = 12;
    private static final int SOURCES = 60;

    /** Articles that the share of a rule is of, if so many went by within the hour. */
    private static final long SHARE_OF = 1000;

    /** Least articles for the alarm: fewer may well be all alike. */
    private static final long ALARM_OF = 100;

    private final Supplier<Instance> instance;
    private final CountedMetrics counts;
    private final StreamView view;
    private final LongSupplier skipped;
    private final Supplier<Set<String>> barred;
    private final LongSupplier millis;
    private final History history = new History();

    Overviews(
            Supplier<Instance> instance,
            CountedMetrics counts,
            StreamView view,
            LongSupplier skipped,
            Supplier<Set<String>> barred,
            LongSupplier millis) {
        this.instance = instance;
        this.counts = counts;
        this.view = view;
        this.skipped = skipped;
        this.barred = barred;
        this.millis = millis;
    }

    /** @param lag records that wait to be read; null when that is not known */
    void sample(Long lag) {
        history.add(new Sample(millis.getAsLong(), Flow.of(counts), counts.by("matched"), view.takeLatency(), lag));
    }

    History history() {
        return history;
    }

    Overview now() {
        long now = millis.getAsLong();
        Map<String, Long> flow = Flow.of(counts);
        boolean atRest = counts.settled() >= counts.count("decoded");
        return new Overview(
                now,
                instance.get(),
                flow,
                rates(now, flow),
                atRest ? counts.sumRuleBreach() : "",
                history.newest().orElse(null),
                view.topics(TOPIC_HEADLINES),
                view.newest(NEWEST),
                view.sources(SOURCES),
                view.refusals().stream().map(Overviews::row).toList(),
                rules(flow),
                skipped.getAsLong(),
                barred.get());
    }

    private Map<String, Double> rates(long now, Map<String, Long> flow) {
        Map<String, Double> rates = new LinkedHashMap<>();
        Optional<Sample> before = history.newest(sample -> sample.at() <= now - RATE_WINDOW_MS);
        flow.forEach((name, count) -> rates.put(
                name,
                before.filter(sample -> sample.at() < now)
                        .map(sample -> 1000.0 * (count - sample.flow(name)) / (now - sample.at()))
                        .orElse(0.0)));
        return rates;
    }

    private List<RuleRow> rules(Map<String, Long> flow) {
        long routed = flow.get("routed");
        Map<String, Long> matched = counts.by("matched");
        Map<String, Long> tried = counts.by("tried");
        Map<String, Long> nanos = counts.by("triedNanos");
        Optional<Sample> start = history.newest(sample -> sample.flow("routed") <= routed - SHARE_OF);
        long of = routed - start.map(sample -> sample.flow("routed")).orElse(0L);
        return view.rules().stream()
                .map(rule -> {
                    String id = rule.getId();
                    long hits = matched.getOrDefault(id, 0L);
                    long lately = hits
                            - start.map(sample -> sample.matched().getOrDefault(id, 0L))
                                    .orElse(0L);
                    Long times = tried.get(id);
                    return new RuleRow(
                            id,
                            rule.getTitles(),
                            rule.getVersion(),
                            rule.getEnabled(),
                            rule.getMinimumScore(),
                            hits,
                            counts.count("ruleFailed." + id),
                            of,
                            of == 0 ? null : (double) lately / of,
                            times == null ? null : nanos.getOrDefault(id, 0L) / 1000.0 / times,
                            alarm(rule, lately, of));
                })
                .toList();
    }

    private static String alarm(Rule rule, long hits, long of) {
        if (!rule.getEnabled() || of < ALARM_OF || hits > 0 && hits < of) {
            return null;
        }
        return hits == 0 ? "none" : "all";
    }

    private static RefusedRow row(Refusals.Row row) {
        return new RefusedRow(
                row.stage(), row.reason(), row.count(), row.newest().get(0).at());
    }
}
