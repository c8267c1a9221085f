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

    /** A backlog that takes more than so many times the patience is none. */
    private static final int BACKLOG = 30;

    private final Duration patience;
    private long started;
    private long lastLetter;

    public SettleStep(Dedup dedup, NewsMetrics metrics) {
        super(dedup, metrics);
        this.patience = dedup.patience();
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        super.init(context);
        started = context.currentSystemTimeMs();
        lastLetter = started;
        Duration interval = Duration.ofMillis(Math.max(1, patience.toMillis() / LOOKS));
        context.schedule(interval, PunctuationType.WALL_CLOCK_TIME, this::release);
    }

    /**
     * While letters or articles come, what is old may only stand behind a backlog: then it is overdue when articles that
     * were asked so much later have their verdicts, or after many times the patience. When nothing comes, everything that
     * old is overdue.
     */
    private void release(long wall) {
        if (wall - started < patience.toMillis()) {
            return;
        }
        long active = Math.max(lastLetter, owner().lastAsked());
        boolean quiet = wall - active >= patience.toMillis();
        long reached = quiet
                ? wall
                : Math.max(
                        owner().judgedUpTo(),
                        wall - patience.multipliedBy(BACKLOG).toMillis());
        owner().release(reached - patience.toMillis(), now());
    }

    @Override
    public void process(Record<String, Letter> record) {
        Moment now = now();
        lastLetter = now.wall();
        owner().receive(record.key(), record.value(), now);
    }
}
