package io.khabar.run.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** One sample every few seconds for the last hour. */
final class History {
    static final int STEP_SECONDS = 5;
    private static final int KEPT = 3600 / STEP_SECONDS;

    private final Deque<Sample> samples = new ArrayDeque<>();

    /**
     * A sample as it is plotted.
     *
     * @param rate articles decoded a second since the sample before; null for the first
     */
    record Point(long at, Double rate, Long p50, Long p95, Long p99, Long lag) {}

    synchronized void add(Sample sample) {
        samples.addLast(sample);
        if (samples.size() > KEPT) {
            samples.removeFirst();
        }
    }

    /** Oldest first. */
    synchronized List<Point> points() {
        List<Point> points = new ArrayList<>(samples.size());
        Sample before = null;
        for (Sample sample : samples) {
            points.add(point(sample, before));
            before = sample;
        }
        return points;
    }

    /** The newest point; empty before the first sample. */
    synchronized Optional<Point> newest() {
        Iterator<Sample> newestFirst = samples.descendingIterator();
        if (!newestFirst.hasNext()) {
            return Optional.empty();
        }
        Sample newest = newestFirst.next();
        return Optional.of(point(newest, newestFirst.hasNext() ? newestFirst.next() : null));
    }

    /** The newest sample for which this holds, or else the oldest; empty before the first sample. */
    synchronized Optional<Sample> newest(Predicate<Sample> wanted) {
        for (Iterator<Sample> newestFirst = samples.descendingIterator(); newestFirst.hasNext(); ) {
            Sample sample = newestFirst.next();
            if (wanted.test(sample)) {
                return Optional.of(sample);
            }
        }
        return Optional.ofNullable(samples.peekFirst());
    }

    private static Point point(Sample sample, Sample before) {
        Double rate = before == null || sample.at() <= before.at()
                ? null
                : 1000.0 * (sample.flow("decoded") - before.flow("decoded")) / (sample.at() - before.at());
        Sample.Latency latency = sample.latency();
        return new Point(sample.at(), rate, latency.p50(), latency.p95(), latency.p99(), sample.lag());
    }
}
