package io.khabar.run.bench;

import io.khabar.run.Setting;
import io.khabar.run.Settings;
import io.khabar.run.bench.chart.LineChart;
import io.khabar.run.bench.chart.LineChart.Axis;
import io.khabar.run.bench.chart.LineChart.Point;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.StreamsConfig;

/**
 * Time from the moment when a raw event was to be sent until a subscriber of a topic has the entry, at fixed rates. The sender waits for
 * nobody, and the intended moment counts, so that a pause shows in all events that it held up (no coordinated omission).
 */
final class Latency {
    private static final int WARM_RATE = 200;

    /** Milliseconds between two transactions, as Kafka Streams has them unless told otherwise. */
    private static final int FEWER_MS = 100;

    private static final Duration DRAIN = Duration.ofSeconds(60);
    private static final Duration READ = Duration.ofSeconds(5);

    /** Backlog that a rate that is kept up with may have at its end, in seconds. */
    private static final double SUSTAINED_S = 1;

    private final Settings base;
    private final Plan plan;
    private final Corpus corpus;
    private final Consumer<String> progress;
    private final List<List<Object>> rows = new ArrayList<>();
    private final Map<String, List<Point>> lines = new HashMap<>();
    private double longest = 1;
    private Table memory;
    private int ways;

    /**
     * How the service runs.
     *
     * @param interval milliseconds between two transactions of a thread
     */
    private record Way(String name, int partitions, String guarantee, int interval) {}

    Latency(Settings base, Plan plan, Corpus corpus, Consumer<String> progress) {
        this.base = base;
        this.plan = plan;
        this.corpus = corpus;
        this.progress = progress;
    }

    void measure(Report report) throws Exception {
        int partitions = plan.partitions();
        int interval = base.number(Setting.COMMIT_INTERVAL_MS);
        measure(new Way("exactly once", partitions, StreamsConfig.EXACTLY_ONCE_V2, interval));
        measure(new Way("at least once", partitions, StreamsConfig.AT_LEAST_ONCE, interval));
        measure(new Way("exactly once, fewer transactions", partitions, StreamsConfig.EXACTLY_ONCE_V2, FEWER_MS));
        if (partitions > 1) {
            measure(new Way("exactly once, one partition", 1, StreamsConfig.EXACTLY_ONCE_V2, interval));
        }
        report.add(memory);
        report.add(new Table(
                "latency",
                "From raw event to subscriber",
                List.of("service", "articles/s", "kept up", "entries", "p50 ms", "p99 ms", "p99.9 ms", "longest ms"),
                rows));
        LineChart chart = new LineChart(
                "From raw event to subscriber",
                new Axis(
                        "articles/s",
                        true,
                        plan.rates().stream().mapToDouble(Integer::doubleValue).toArray()),
                Axis.logarithmic("milliseconds", 10, Math.max(100, longest)));
        lines.forEach(chart::line);
        report.add("performance-latency", chart);
    }

    /** Puts a row for each rate into the table; of the first way also what memory the service has at the end. */
    private void measure(Way way) throws Exception {
        Settings settings = base.with(Setting.COMMIT_INTERVAL_MS, way.interval())
                .withClient(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, way.guarantee());
        try (Bed bed = Bed.make(settings, "bench-l" + ways++, way.partitions())) {
            bed.makeServiceTopics();
            List<String> topics =
                    Bed.topicIds().stream().map(bed.topics()::topic).toList();
            try (ServicePipeline pipeline = new ServicePipeline(bed.cluster());
                    Load load = new Load(bed);
                    Arrivals arrivals = new Arrivals(bed.settings(), topics)) {
                int sent = plan.articles();
                int total = sent + plan.rates().stream().mapToInt(this::events).sum();
                List<Piece> pieces = corpus.distinct(total, 7);
                load.send(load.prepared(pieces.subList(0, sent)), WARM_RATE, arrivals.intended());
                drain(pipeline, arrivals, sent);
                arrivals.take();
                for (int rate : plan.rates()) {
                    var events = load.prepared(pieces.subList(sent, sent + events(rate)));
                    sent += events.size();
                    at(rate, way.name(), events, sent, pipeline, load, arrivals);
                }
                if (memory == null) {
                    memory = new MemoryUse(pipeline.running()).table(sent);
                }
            }
        }
    }

    private void at(
            int rate,
            String name,
            List<ProducerRecord<String, byte[]>> events,
            int sent,
            ServicePipeline pipeline,
            Load load,
            Arrivals arrivals)
            throws Exception {
        load.send(events, rate, arrivals.intended());
        long behind = sent - pipeline.running().through();
        drain(pipeline, arrivals, sent);
        Histogram times = arrivals.take();
        boolean kept = behind <= rate * SUSTAINED_S;
        rows.add(List.of(
                name,
                rate,
                kept,
                times.getTotalCount(),
                millis(times, 50),
                millis(times, 99),
                millis(times, 99.9),
                times.getMaxValue() / 1e3));
        longest = Math.max(longest, millis(times, 99.9));
        for (double percentile : new double[] {50, 99}) {
            lines.computeIfAbsent("%s, p%.0f".formatted(name, percentile), line -> new ArrayList<>())
                    .add(new Point(rate, millis(times, percentile)));
        }
        progress.accept("latency, %s, %d/s: p50 %.0f ms, p99 %.0f ms%s"
                .formatted(name, rate, millis(times, 50), millis(times, 99), kept ? "" : ", not kept up"));
    }

    /** Waits until all is through and the subscriber has what came of it. */
    private static void drain(ServicePipeline pipeline, Arrivals arrivals, int sent) throws Exception {
        pipeline.isThroughWithin(sent, DRAIN);
        long end = System.nanoTime() + READ.toNanos();
        while (arrivals.read() < pipeline.running().counts().sum("published") && System.nanoTime() < end) {
            Thread.sleep(5);
        }
    }

    private int events(int rate) {
        return (int) (rate * plan.rateTime().toMillis() / 1_000);
    }

    private static double millis(Histogram times, double percentile) {
        return times.getValueAtPercentile(percentile) / 1e3;
    }
}
