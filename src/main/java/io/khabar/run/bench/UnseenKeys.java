package io.khabar.run.bench;

import io.khabar.article.RawArticle;
import java.time.Duration;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;

/** Lets each key pass once within a window: the search for duplicates that Kafka's own examples show. */
final class UnseenKeys implements Processor<String, RawArticle, String, RawArticle> {
    private final String name;
    private final long window;
    private final Runnable dropped;
    private ProcessorContext<String, RawArticle> context;
    private WindowStore<String, Long> seen;

    /** @param dropped called for each record that does not pass */
    UnseenKeys(String name, Duration window, Runnable dropped) {
        this.name = name;
        this.window = window.toMillis();
        this.dropped = dropped;
    }

    @Override
    public void init(ProcessorContext<String, RawArticle> context) {
        this.context = context;
        this.seen = context.getStateStore(name);
    }

    @Override
    public void process(Record<String, RawArticle> record) {
        long at = record.timestamp();
        try (WindowStoreIterator<Long> before = seen.fetch(record.key(), Math.max(0, at - window), at + window)) {
            if (before.hasNext()) {
                dropped.run();
                return;
            }
        }
        seen.put(record.key(), at, at);
        context.forward(record);
    }
}
