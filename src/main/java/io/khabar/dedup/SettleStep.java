package io.khabar.dedup;

import io.khabar.watch.NewsMetrics;
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

    public SettleStep(Dedup dedup, NewsMetrics metrics) {
        super(dedup, metrics);
        this.patience = dedup.patience();
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        super.init(context);
        Duration interval = Duration.ofMillis(Math.max(1, patience.toMillis() / LOOKS));
        context.schedule(interval, PunctuationType.WALL_CLOCK_TIME, wall -> owner().look(now()));
    }

    @Override
    public void process(Record<String, Letter> record) {
        owner().receive(record.key(), record.value(), now());
    }
}
