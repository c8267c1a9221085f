package io.khabar.run.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * What the world's news and a hundred times that would take, from what an article costs here: 12 articles a second on
 * average and ten times that at peaks.
 *
 * @param rate articles a second that the service does on this machine, broker and load included
 * @param processors processors of this machine
 * @param written compressed bytes an article writes, by topic
 * @param raw compressed bytes of its raw event
 */
record WorldNews(double rate, int processors, Map<String, Double> written, double raw) {
    private static final List<Double> AVERAGES = List.of(12.0, 1_200.0);
    private static final double PEAK = 10;

    /** Share of a processor that is planned with, so that peaks within peaks and failures have room. */
    private static final double USED = 0.6;

    private static final double CORES_OF_AN_INSTANCE = 4;
    private static final double COPIES = 3;
    private static final double DAY = 86_400;
    private static final double WEEK = 7 * DAY;
    private static final double MONTH = 30 * DAY;
    private static final double GIGA = 1e9;

    Table table() {
        List<List<Object>> rows = new ArrayList<>();
        add(rows, "articles/s at peaks", average -> average * PEAK);
        add(rows, "cores at peaks, brokers and clients included", this::cores);
        add(
                rows,
                "instances of %.0f cores".formatted(CORES_OF_AN_INSTANCE),
                average -> Math.max(2, Math.ceil(cores(average) / CORES_OF_AN_INSTANCE)));
        add(rows, "partitions, two for each core", this::partitions);
        add(rows, "written by producers at peaks, MB/s", average -> average * PEAK * all() / 1e6);
        add(
                rows,
                "written by brokers with %.0f copies at peaks, MB/s".formatted(COPIES),
                average -> average * PEAK * all() * COPIES / 1e6);
        add(rows, "raw events of 7 days, GB a copy", average -> average * WEEK * raw / GIGA);
        add(rows, "articles and topics of 30 days, GB a copy", average -> average * MONTH * kept() / GIGA);
        add(
                rows,
                "stores of 14 days with their changelogs, GB a copy",
                average -> average * 2 * WEEK * remembered() / GIGA);
        add(
                rows,
                "all disks of the brokers, GB",
                average -> COPIES * average * (WEEK * raw + MONTH * kept() + 2 * WEEK * remembered()) / GIGA);
        return new Table(
                "world",
                "What the world's news would take, from the throughput and traffic above",
                List.of("what", "12 articles/s on average", "1,200 articles/s on average"),
                rows);
    }

    private static void add(List<List<Object>> rows, String what, DoubleUnaryOperator amount) {
        rows.add(List.of(what, amount.applyAsDouble(AVERAGES.get(0)), amount.applyAsDouble(AVERAGES.get(1))));
    }

    private double cores(double average) {
        return average * PEAK / (rate / processors) / USED;
    }

    /** A power of two, which leaves every number of instances up to it evenly busy that is one itself. */
    private double partitions(double average) {
        return Math.max(4, Math.pow(2, Math.ceil(Math.log(2 * cores(average)) / Math.log(2))));
    }

    private double all() {
        return raw + written.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private double kept() {
        return written.getOrDefault("articles", 0.0) + written.getOrDefault("topic.*", 0.0);
    }

    /** What an article leaves in the two changelogs that remember it: more than what stays after their compaction. */
    private double remembered() {
        return written.getOrDefault("editions-changelog", 0.0) + written.getOrDefault("index-changelog", 0.0);
    }
}
