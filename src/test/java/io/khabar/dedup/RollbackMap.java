package io.khabar.dedup;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** A sorted map that can go back to how it was when it was committed last. */
final class RollbackMap<K extends Comparable<K>, V> {
    private final TreeMap<K, V> entries = new TreeMap<>();
    private final Map<K, V> before = new HashMap<>();

    TreeMap<K, V> entries() {
        return entries;
    }

    V get(K key) {
        return entries.get(key);
    }

    /** Null takes the entry away. */
    void put(K key, V value) {
        if (!before.containsKey(key)) {
            before.put(key, entries.get(key));
        }
        set(key, value);
    }

    void commit() {
        before.clear();
    }

    void rollback() {
        before.forEach(this::set);
        before.clear();
    }

    private void set(K key, V value) {
        if (value == null) {
            entries.remove(key);
        } else {
            entries.put(key, value);
        }
    }
}
