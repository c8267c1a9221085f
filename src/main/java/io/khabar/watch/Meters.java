package io.khabar.watch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The meters of each {@link Metric} by the values of its labels, at most {@value #MOST} of each: what comes after that is
 * {@code other}, since sources, rules and topics are names that others choose.
 */
final class Meters {
    /** Most sets of label values of one metric. */
    static final int MOST = 300;

    /** Most of a histogram, each of which has a series for every bucket. */
    static final int MOST_HISTOGRAMS = 100;

    static final String OTHER = "other";

    private static final int LONGEST_VALUE = 80;

    /** From a step that takes microseconds to one that takes a second. */
    private static final Duration[] WORK = millis(0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25, 50, 100, 250, 1_000);

    /** From a transaction to a backlog of a day. */
    private static final Duration[] LATENCY =
            millis(100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000, 300_000, 3_600_000, 86_400_000);

    private final MeterRegistry registry;
    private final Map<Metric, Map<List<String>, Meter>> meters = new EnumMap<>(Metric.class);
    private final Map<Metric, Map<List<String>, Double>> shown = new EnumMap<>(Metric.class);

    Meters(MeterRegistry registry) {
        this.registry = registry;
        for (Metric metric : Metric.values()) {
            meters.put(metric, new ConcurrentHashMap<>());
            shown.put(metric, new ConcurrentHashMap<>());
        }
    }

    Counter counter(Metric metric, String... labels) {
        return meter(
                metric,
                MOST,
                labels,
                tags -> Counter.builder(metric.meter())
                        .description(metric.doc())
                        .tags(tags)
                        .register(registry));
    }

    Timer timer(Metric metric, String... labels) {
        return meter(metric, MOST, labels, tags -> builder(metric, tags).register(registry));
    }

    Timer histogram(Metric metric, String... labels) {
        Duration[] buckets = metric == Metric.LATENCY ? LATENCY : WORK;
        return meter(
                metric,
                MOST_HISTOGRAMS,
                labels,
                tags -> builder(metric, tags)
                        .serviceLevelObjectives(buckets)
                        .minimumExpectedValue(buckets[0])
                        .maximumExpectedValue(buckets[buckets.length - 1])
                        .register(registry));
    }

    /** Shows these numbers of a gauge, by the values of its labels, and no others any more. One thread's work. */
    void show(Metric metric, Map<List<String>, Double> numbers) {
        Map<List<String>, Meter> gauges = meters.get(metric);
        Set<List<String>> gone = new HashSet<>(gauges.keySet());
        numbers.forEach((labels, number) -> gone.remove(show(metric, labels, number)));
        gone.forEach(labels -> {
            registry.remove(gauges.remove(labels));
            shown.get(metric).remove(labels);
        });
    }

    /** Shows one number of a gauge and leaves the others; returns the values of its labels as they are shown. */
    List<String> show(Metric metric, List<String> labels, double number) {
        List<String> key = shortened(labels);
        Map<List<String>, Meter> gauges = meters.get(metric);
        if (gauges.containsKey(key) || gauges.size() < MOST) {
            Map<List<String>, Double> known = shown.get(metric);
            known.put(key, number);
            gauges.computeIfAbsent(key, values -> gauge(metric, values, known));
        }
        return key;
    }

    private Gauge gauge(Metric metric, List<String> labels, Map<List<String>, Double> known) {
        return Gauge.builder(metric.meter(), () -> known.getOrDefault(labels, Double.NaN))
                .description(metric.doc())
                .tags(tags(metric, labels))
                .register(registry);
    }

    private <M extends Meter> M meter(Metric metric, int most, String[] labels, Function<Tags, M> register) {
        Map<List<String>, Meter> known = meters.get(metric);
        List<String> wanted = List.of(labels);
        Meter found = known.get(wanted);
        if (found == null) {
            List<String> values = shortened(wanted);
            List<String> key = known.containsKey(values) || known.size() < most
                    ? values
                    : Collections.nCopies(labels.length, OTHER);
            found = known.computeIfAbsent(key, missing -> register.apply(tags(metric, missing)));
        }
        @SuppressWarnings("unchecked")
        M meter = (M) found;
        return meter;
    }

    private static Timer.Builder builder(Metric metric, Tags tags) {
        return Timer.builder(metric.meter()).description(metric.doc()).tags(tags);
    }

    private static Tags tags(Metric metric, List<String> values) {
        Tags tags = Tags.empty();
        for (int i = 0; i < values.size(); i++) {
            tags = tags.and(metric.labels().get(i), values.get(i));
        }
        return tags;
    }

    private static List<String> shortened(List<String> values) {
        return values.stream()
                .map(value -> value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE))
                .toList();
    }

    private static Duration[] millis(double... millis) {
        return Arrays.stream(millis)
                .mapToObj(each -> Duration.ofNanos((long) (each * 1_000_000)))
                .toArray(Duration[]::new);
    }
}
