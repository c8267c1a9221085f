package io.khabar.run.mend;

import io.khabar.article.Reason;
import io.khabar.article.Stage;
import java.util.function.Predicate;

/**
 * Which rejections are meant.
 *
 * @param reason null for any
 * @param stage null for any
 * @param source publisher of the raw event, whatever the case; null for any
 * @param interval time of the record that was refused
 */
public record RefusalFilter(Reason reason, Stage stage, String source, Interval interval)
        implements Predicate<Refusal> {
    /** All of them. */
    public static final RefusalFilter ALL = new RefusalFilter(null, null, null, Interval.ALWAYS);

    @Override
    public boolean test(Refusal refusal) {
        return interval.includes(refusal.time())
                && (reason == null || refusal.rejected().getReason() == reason)
                && (stage == null || refusal.rejected().getStage() == stage)
                && (source == null || source.equalsIgnoreCase(refusal.source()));
    }
}
