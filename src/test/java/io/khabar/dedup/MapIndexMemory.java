package io.khabar.dedup;

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
    public List<Posting> at(long key, long era) {
        TreeMap<Long, List<Posting>> eras = postings.get(key);
        return eras == null ? List.of() : eras.getOrDefault(era, List.of());
    }

    @Override
    public void keep(long key, long era, List<Posting> at) {
        TreeMap<Long, List<Posting>> eras =
                postings.get(key) == null ? new TreeMap<>() : new TreeMap<>(postings.get(key));
        if (at.isEmpty()) {
            eras.remove(era);
        } else {
            eras.put(era, List.copyOf(at));
        }
        postings.put(key, eras.isEmpty() ? null : eras);
    }
}
