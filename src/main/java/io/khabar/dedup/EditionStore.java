package io.khabar.dedup;

import java.time.Duration;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;

/** The newest edition of each article, forgotten when it has not been seen for the length of the window. */
final class EditionStore {
    private final WindowStore<String, Edition> store;
    private final long window;

    EditionStore(WindowStore<String, Edition> store, Duration window) {
        this.store = store;
        this.window = window.toMillis();
    }

    /** The newest edition within the window around that stream time, or null. */
    Edition newest(String id, long now) {
        try (WindowStoreIterator<Edition> found = store.backwardFetch(id, Math.max(0, now - window), now + window)) {
            return found.hasNext() ? found.next().value : null;
        }
    }

    void put(String id, Edition edition) {
        store.put(id, edition, edition.getSeenAt());
    }
}
