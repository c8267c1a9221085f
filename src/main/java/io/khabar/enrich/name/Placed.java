package io.khabar.enrich.name;

import io.khabar.enrich.gazetteer.Found;
import io.khabar.enrich.gazetteer.GazetteerEntry;
import io.khabar.enrich.text.FieldText;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.Map;

/** Which words of an article are taken by a name, and by which of the gazetteer's. */
final class Placed {
    private final Map<FieldText, Names> fields = new IdentityHashMap<>(4);

    /** The names of one field by the word that they begin with. */
    private static final class Names {
        private final BitSet taken = new BitSet();
        private final Found[] first;
        private final GazetteerEntry[] entries;

        Names(int words) {
            first = new Found[words];
            entries = new GazetteerEntry[words];
        }
    }

    private Names names(FieldText field) {
        return fields.computeIfAbsent(field, unseen -> new Names(unseen.size()));
    }

    void add(Found found, GazetteerEntry entry) {
        Names names = names(found.field());
        names.taken.set(found.from(), found.to());
        names.first[found.from()] = found;
        names.entries[found.from()] = entry;
    }

    void take(FieldText field, int from, int to) {
        names(field).taken.set(from, to);
    }

    /** Takes away the gazetteer's names that begin within the words, because a longer name has them. */
    void replace(FieldText field, int from, int to) {
        Names names = names(field);
        for (int word = from; word < to; word++) {
            names.first[word] = null;
            names.entries[word] = null;
        }
        names.taken.set(from, to);
    }

    boolean isFree(FieldText field, int from, int to) {
        int next = taken(field).nextSetBit(from);
        return next < 0 || next >= to;
    }

    BitSet taken(FieldText field) {
        return names(field).taken;
    }

    boolean has(Found found) {
        return at(found.field(), found.from()) == found;
    }

    /** The name that begins at the word, or null. */
    Found at(FieldText field, int word) {
        return names(field).first[word];
    }

    /** What the name that begins at the word stands for, or null when none does. */
    GazetteerEntry entry(FieldText field, int word) {
        return names(field).entries[word];
    }

    /** Index after the name that begins at the word, or the word itself when none does. */
    int end(FieldText field, int word) {
        Found found = at(field, word);
        return found == null ? word : found.to();
    }
}
