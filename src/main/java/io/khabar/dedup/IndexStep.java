package io.khabar.dedup;

import java.time.Duration;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;

/**
 * Remembers who came first under a key and tells everyone who comes later within the window.
 *
 * <p>Only the first is kept, so a text that comes a million times costs one entry. What comes first is what this
 * partition read first: for one key that is a total order, and the first under it is always published.
 */
public final class IndexStep implements Processor<String, Probe, String, Answer> {
    private final long window;
    private ProcessorContext<String, Answer> context;
    private WindowStore<String, IndexEntry> index;

    /** @param window how long an article is remembered */
    public IndexStep(Duration window) {
        this.window = window.toMillis();
    }

    @Override
    public void init(ProcessorContext<String, Answer> context) {
        this.context = context;
        this.index = context.getStateStore(DedupStores.INDEX);
    }

    @Override
    public void process(Record<String, Probe> record) {
        Probe probe = record.value();
        IndexEntry first = first(record.key(), probe.getSeenAt());
        if (first == null) {
            index.put(record.key(), new IndexEntry(probe.getId(), probe.getSeenAt()), probe.getSeenAt());
        }
        String original = first == null || first.getId().equals(probe.getId()) ? null : first.getId();
        context.forward(record.withKey(probe.getId()).withValue(new Answer(probe.getRevision(), original)));
    }

    private IndexEntry first(String key, long seenAt) {
        try (WindowStoreIterator<IndexEntry> found = index.fetch(key, Math.max(0, seenAt - window), seenAt + window)) {
            return found.hasNext() ? found.next().value : null;
        }
    }
}
