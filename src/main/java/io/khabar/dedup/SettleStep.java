package io.khabar.dedup;

import io.khabar.watch.NewsMetrics;
import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Brings letters, keyed by the id of the article they are for, to its {@link Owner}, and now and then lets go of what
 * has waited for too long.
 *
 * <p>The time that an instance was not running is not waited: letters could not come then.
 */
public final class SettleStep extends OwnerStep<Letter> {
    /** Looks for what is overdue so many times in the time that is waited. */
    private static final int LOOKS = 8;

    private final Duration patience;

    public SettleStep(Dedup dedup, NewsMetrics metrics) {
        super(dedup, metrics);
        this.patience = dedup.patience();
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        super.init(context);
        long started = context.currentSystemTimeMs();
        Duration interval = Duration.ofMillis(Math.max(1, patience.toMillis() / LOOKS));
        context.schedule(interval, PunctuationType.WALL_CLOCK_TIME, wall -> {
            long askedBy = wall - patience.toMillis();
            if (started <= askedBy) {
                owner().release(askedBy, now());
            }
        });
    }

    @Override
    public void process(Record<String, Letter> record) {
        owner().receive(record.key(), record.value(), now());
    }
}
