package io.khabar.dedup;

import io.khabar.watch.NewsMetrics;
import io.khabar.watch.Work;
import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Brings letters, keyed by the id of the article they are for, to its {@link Owner}, and now and then lets it look for
 * answers that are lost.
 */
public final class SettleStep extends OwnerStep<Letter> {
    /** Looks so many times in the time after which a question is repeated. */
    private static final int LOOKS = 8;

    private final Duration patience;
    private int partition;

    public SettleStep(Dedup dedup, NewsMetrics metrics) {
        super(dedup, metrics);
        this.patience = dedup.patience();
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        super.init(context);
        partition = context.taskId().partition();
        Duration interval = Duration.ofMillis(Math.max(1, patience.toMillis() / LOOKS));
        context.schedule(interval, PunctuationType.WALL_CLOCK_TIME, wall -> look());
    }

    @Override
    public void process(Record<String, Letter> record) {
        timed(Work.SETTLE, () -> owner().receive(record.key(), record.value(), now()));
    }

    /** Another instance counts them now. */
    @Override
    public void close() {
        metrics().waiting(partition, 0);
    }

    private void look() {
        metrics().waiting(partition, owner().look(now()));
    }
}
