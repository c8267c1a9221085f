package io.khabar.dedup;

import org.apache.kafka.streams.state.KeyValueStore;

/** The editions that wait for their verdict. */
final class PendingStore {
    private final KeyValueStore<String, Pending> store;

    PendingStore(KeyValueStore<String, Pending> store) {
        this.store = store;
    }

    Pending get(String id, int revision) {
        return store.get(key(id, revision));
    }

    void put(Pending pending) {
        store.put(key(pending.getArticle().getId(), pending.getArticle().getRevision()), pending);
    }

    void remove(String id, int revision) {
        store.delete(key(id, revision));
    }

    private static String key(String id, int revision) {
        return id + '#' + revision;
    }
}
