package io.khabar.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A partition of the index in sorted maps. */
final class MapIndexMemory implements IndexMemory {
    private final RollbackMap<Long, TreeMap<Long, List<Posting>>> postings = new RollbackMap<>();

    void commit() {
        postings.commit();
    }

    void rollback() {
        postings.rollback();
    }

    /** Articles under the key with the most of them. */
    int longest() {
        return postings.entries().values().stream()
                .mapToInt(
                        stamps -> stamps.values().stream().mapToInt(List::size).sum())
                .max()
                .orElse(0);
    }

    @Override
    public List<Stamped> between(long key, long from, long to) {
        List<Stamped> found = new ArrayList<>();
        TreeMap<Long, List<Posting>> stamps = postings.get(key);
        if (stamps != null) {
            stamps.subMap(from, true, to, true).forEach((seenAt, at) -> found.add(new Stamped(seenAt, at)));
        }
        return found;
    }

    @Override
    public void keep(long key, long seenAt, List<Posting> at) {
        TreeMap<Long, List<Posting>> stamps =
                postings.get(key) == null ? new TreeMap<>() : new TreeMap<>(postings.get(key));
        if (at.isEmpty()) {
            stamps.remove(seenAt);
        } else {
            stamps.put(seenAt, List.copyOf(at));
        }
        postings.put(key, stamps.isEmpty() ? null : stamps);
    }
}
