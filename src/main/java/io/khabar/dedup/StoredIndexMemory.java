package io.khabar.dedup;

import java.util.List;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.WindowStore;

/** The index's memory in its state store. */
final class StoredIndexMemory implements IndexMemory {
    private final WindowStore<Long, Postings> index;

    StoredIndexMemory(ProcessorContext<?, ?> context) {
        this.index = context.getStateStore(DedupStores.INDEX);
    }

    @Override
    public List<Posting> at(long key, long era) {
        Postings postings = index.fetch(key, era);
        return postings == null ? List.of() : postings.getPostings();
    }

    @Override
    public void keep(long key, long era, List<Posting> postings) {
        index.put(key, postings.isEmpty() ? null : new Postings(postings), era);
    }
}
