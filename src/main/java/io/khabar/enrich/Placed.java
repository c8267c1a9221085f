package io.khabar.enrich;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Which words of an article are taken by a name, and by which of the gazetteer's. */
final class Placed {
    private static final BitSet NONE = new BitSet();

    private final Map<FieldText, BitSet> taken = new HashMap<>();
    private final Map<FieldText, Map<Integer, Found>> first = new HashMap<>();
    private final Map<Found, GazetteerEntry> entries = new HashMap<>();

    void add(Found found, GazetteerEntry entry) {
        take(found.field(), found.from(), found.to());
        first.computeIfAbsent(found.field(), key -> new HashMap<>()).put(found.from(), found);
        entries.put(found, entry);
    }

    void take(FieldText field, int from, int to) {
        taken.computeIfAbsent(field, key -> new BitSet()).set(from, to);
    }

    /** Takes away the gazetteer's names that begin within the words, because a longer name has them. */
    void replace(FieldText field, int from, int to) {
        Map<Integer, Found> names = first.getOrDefault(field, Map.of());
        for (int word = from; word < to; word++) {
            Found found = names.get(word);
            if (found != null) {
                entries.remove(found);
                names.remove(word);
            }
        }
        take(field, from, to);
    }

    boolean isFree(FieldText field, int from, int to) {
        int next = taken(field).nextSetBit(from);
        return next < 0 || next >= to;
    }

    BitSet taken(FieldText field) {
        return taken.getOrDefault(field, NONE);
    }

    boolean has(Found found) {
        return entries.containsKey(found);
    }

    GazetteerEntry entry(Found found) {
        return entries.get(found);
    }

    /** The name that begins at the word, or null. */
    Found at(FieldText field, int word) {
        return first.getOrDefault(field, Map.of()).get(word);
    }

    /** Index after the name that begins at the word, or the word itself when none does. */
    int end(FieldText field, int word) {
        Found found = at(field, word);
        return found == null ? word : found.to();
    }
}
