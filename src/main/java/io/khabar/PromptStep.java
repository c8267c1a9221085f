package io.khabar;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/**
 * Passes records on, and has what came of them committed early while its thread has time to spare.
 *
 * <p>The next step sees a record when the transaction that wrote it ends, and an article goes through four of them. Ending one costs the
 * same whatever is in it: a thread that is busy does best to end few, one that waits for work does best to end each as soon
 * as it can. So the interval between commits is that of a busy thread, and here a thread that spent less than
 * half of the time on its records asks for a commit before. Where the brokers or the processors are busy, ending a transaction takes
 * long, and the thread seems to have time only because it waits for that; so it never gives more than a fifth of its time to it.
 */
final class PromptStep<K, V> implements FixedKeyProcessor<K, V, V> {
    /** All tasks of a thread share its transaction, and its time. */
    private static final ThreadLocal<Pace> PACES = ThreadLocal.withInitial(Pace::new);

    private final Duration interval;
    private FixedKeyProcessorContext<K, V> context;
    private Metric commitTime;

    /** The transaction in which this task had a record last; a request by a task that had none would wait for its next. */
    private long transaction = -1;

    private PromptStep(Duration interval) {
        this.interval = interval;
    }

    /**
     * Puts a step of this kind behind a source.
     *
     * @param interval after which a transaction is ended by a thread that has time; zero for never, and no step
     */
    static <K, V> KStream<K, V> behind(KStream<K, V> source, String name, Duration interval) {
        return interval.isZero()
                ? source
                : source.processValues(() -> new PromptStep<>(interval), Named.as(name + "-prompt"));
    }

    @Override
    public void init(FixedKeyProcessorContext<K, V> context) {
        this.context = context;
        context.schedule(interval, PunctuationType.WALL_CLOCK_TIME, wall -> look());
    }

    /** What follows in this task is worked on within the call. */
    @Override
    public void process(FixedKeyRecord<K, V> record) {
        long start = System.nanoTime();
        context.forward(record);
        transaction = PACES.get().worked(System.nanoTime() - start);
    }

    private void look() {
        Pace pace = PACES.get();
        if (transaction == pace.transaction && pace.hasTime(System.nanoTime(), interval.toNanos(), commitNanos())) {
            context.commit();
            pace.transaction++;
        }
    }

    /** How long ending a transaction took this thread lately, on average; 0 when it is not known. */
    private double commitNanos() {
        if (commitTime == null) {
            String thread = Thread.currentThread().getName();
            commitTime = context.metrics().metrics().entrySet().stream()
                    .filter(metric -> metric.getKey().name().equals("commit-latency-avg")
                            && metric.getKey().group().equals("stream-thread-metrics")
                            && thread.equals(metric.getKey().tags().get("thread-id")))
                    .<Metric>map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
        }
        return commitTime != null && commitTime.metricValue() instanceof Double millis && !millis.isNaN()
                ? millis * 1e6
                : 0;
    }

    /** How busy a thread was since it was looked at last, by whichever of its tasks. */
    static final class Pace {
        private static final double BUSY = 0.5;

        /** Least time between two commits, in times that one takes. */
        private static final int SPACED = 4;

        private long since;
        private long committed;
        private long worked;

        /** Counts those that were ended early; the thread's others need not be known here. */
        private long transaction;

        /** @return the transaction in which that was */
        long worked(long nanos) {
            worked += nanos;
            return transaction;
        }

        /**
         * Whether there was time for more since the last look, and time for a commit; false too when the last was just now.
         *
         * @param commit what one takes
         */
        boolean hasTime(long now, long interval, double commit) {
            long elapsed = now - since;
            if (elapsed < interval / 2 || now - committed < SPACED * commit) {
                return false;
            }
            boolean hasTime = worked < elapsed * BUSY;
            since = now;
            worked = 0;
            if (hasTime) {
                committed = now;
            }
            return hasTime;
        }
    }
}
