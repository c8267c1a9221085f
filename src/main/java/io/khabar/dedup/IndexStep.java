package io.khabar.dedup;

import io.khabar.watch.NewsMetrics;
import io.khabar.watch.Work;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.WindowStore;

/** Brings probes, keyed by the number of the partition, to that partition of the {@link Index}. */
public final class IndexStep implements Processor<String, Probe, String, Letter> {
    private final Duration window;
    private final NewsMetrics metrics;
    private ProcessorContext<String, Letter> context;
    private Index index;

    /** @param window how long an article is remembered */
    public IndexStep(Duration window, NewsMetrics metrics) {
        this.window = window;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<String, Letter> context) {
        this.context = context;
        this.index = new Index(new Stored(context.getStateStore(DedupStores.INDEX)), window, metrics);
    }

    @Override
    public void process(Record<String, Probe> record) {
        Probe probe = record.value();
        long clock = Math.max(context.currentStreamTimeMs(), probe.getSeenAt());
        switch (probe.getAction()) {
            case ASK -> {
                long start = System.nanoTime();
                Answer answer = index.ask(Integer.parseInt(record.key()), probe, clock);
                metrics.worked(Work.INDEX, System.nanoTime() - start);
                context.forward(record.withKey(probe.getId()).withValue(Letters.answer(answer)));
            }
            case NOTE -> index.note(probe, clock);
            case WITHDRAW -> index.withdraw(probe, clock);
            case UNKNOWN -> throw new IllegalStateException("a probe of a newer version, which this one can't follow");
        }
    }

    /** The index's memory in its store. */
    private record Stored(WindowStore<Long, Postings> store) implements IndexMemory {
        @Override
        public List<Posting> at(long key, long era) {
            Postings postings = store.fetch(key, era);
            return postings == null ? List.of() : postings.getPostings();
        }

        @Override
        public void keep(long key, long era, List<Posting> postings) {
            store.put(key, postings.isEmpty() ? null : new Postings(postings), era);
        }
    }
}
