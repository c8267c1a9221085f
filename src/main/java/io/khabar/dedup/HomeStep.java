package io.khabar.dedup;

import io.khabar.article.Article;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/**
 * Passes on those articles whose {@link Owner} is on the partition that they were decoded on, or those whose owner is not.
 * A raw event that is keyed by its article's id comes to the owner's partition, and is spared a hop.
 */
public final class HomeStep implements FixedKeyProcessor<String, Article, Article> {
    private final int partitions;
    private final boolean home;
    private FixedKeyProcessorContext<String, Article> context;

    private HomeStep(int partitions, boolean home) {
        this.partitions = partitions;
        this.home = home;
    }

    /** Passes on what is where its owner is. */
    public static HomeStep home(int partitions) {
        return new HomeStep(partitions, true);
    }

    /** Passes on the rest. */
    public static HomeStep away(int partitions) {
        return new HomeStep(partitions, false);
    }

    @Override
    public void init(FixedKeyProcessorContext<String, Article> context) {
        this.context = context;
    }

    @Override
    public void process(FixedKeyRecord<String, Article> record) {
        if ((DedupStep.owner(record.key(), partitions) == context.taskId().partition()) == home) {
            context.forward(record);
        }
    }
}
