package io.khabar.run.bench;

import io.khabar.run.Scratch;
import io.khabar.run.Setting;
import io.khabar.run.Settings;
import io.khabar.run.bench.chart.LineChart;
import io.khabar.run.bench.chart.LineChart.Point;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the search for copies costs an article with so many remembered before it: all steps with their RocksDB stores on one
 * partition, no topics between them.
 *
 * <p>Each size has a {@link RememberedPartition} of its own. First all are filled, then they are measured in turn, round by
 * round, so that whatever else the machine does falls on all alike; RocksDB's memory they share.
 */
final class RememberedGrowth {
    /** Articles of each size that are measured. */
    private static final int MEASURED = 600;

    /** Short articles to a long one before anything is measured. */
    private static final int SHORT_TO_LONG = 3;

    private static final int FIRST_SEED = 13;

    private final Settings settings;
    private final Plan plan;
    private final Corpus corpus;
    private final Consumer<String> progress;

    RememberedGrowth(Settings settings, Plan plan, Corpus corpus, Consumer<String> progress) {
        this.settings = settings;
        this.plan = plan;
        this.corpus = corpus;
        this.progress = progress;
    }

    void measure(Report report) throws Exception {
        try (Scratch scratch = new Scratch()) {
            List<RememberedPartition> partitions = new ArrayList<>();
            try {
                Path directory = scratch.keep(settings).path(Setting.STATE_DIR);
                warmUp(directory.resolve("warm"));
                for (int size : plan.remembered()) {
                    partitions.add(new RememberedPartition(settings, directory.resolve(Integer.toString(size)), size));
                }
                partitions.forEach(this::fill);
                inTurn(partitions);
                tell(report, partitions);
            } finally {
                partitions.forEach(RememberedPartition::close);
            }
        }
    }

    private void inTurn(List<RememberedPartition> partitions) {
        for (int round = 0; round < plan.rounds(); round++) {
            for (RememberedPartition partition : partitions) {
                partition.measure(corpus.stories(MEASURED / plan.rounds(), FIRST_SEED + round));
            }
        }
    }

    /** The smallest size once more, for the JVM, which at first compiles more than it works. */
    private void warmUp(Path directory) throws Exception {
        int size = plan.remembered().get(0);
        try (RememberedPartition partition = new RememberedPartition(settings, directory, size)) {
            partition.fill(corpus);
            partition.measure(corpus.stories(size / SHORT_TO_LONG, 12));
        }
    }

    private void fill(RememberedPartition partition) {
        long started = System.nanoTime();
        partition.fill(corpus);
        long seconds = (System.nanoTime() - started) / 1_000_000_000;
        progress.accept("%,d articles remembered after %d s".formatted(partition.size(), seconds));
    }

    private void tell(Report report, List<RememberedPartition> partitions) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        List<Point> points = new ArrayList<>();
        for (RememberedPartition partition : partitions) {
            rows.add(partition.row());
            points.add(new Point(partition.size(), partition.micros().median()));
            progress.accept("%,d articles remembered: %.0f µs"
                    .formatted(partition.size(), partition.micros().median()));
        }
        report.add(new Table(
                "remembered",
                "CPU time of the search for copies of an article, by articles remembered",
                List.of("remembered", "µs", "bytes allocated", "bytes of index each", "bytes of editions each"),
                rows));
        report.add(
                "performance-remembered",
                LineChart.growth(
                        "CPU time of the search for copies of an article",
                        "articles remembered",
                        "microseconds",
                        "all steps",
                        points));
    }
}
