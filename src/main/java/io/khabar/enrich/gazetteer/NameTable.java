package io.khabar.enrich.gazetteer;

import io.khabar.analysis.WordForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Names by their normalised words, however many names there are. Immutable.
 *
 * <p>A name is known by a key of 64 bits, made of the {@linkplain WordForm#hash() hashes} of its words one after the other;
 * the words are not kept. All keys are in one table with open addressing, which for a million names is far larger than the
 * processor's caches; so {@linkplain KeyFilter small filters} say first whether any name begins like this. Words of a text
 * that begin many names seldom go on like one, and so most words never reach the table.
 *
 * <p>Two different word sequences would be taken for one with a chance of one in 2<sup>64</sup> for each pair: with a million
 * names, less than once in 10<sup>13</sup> looked up words.
 */
public final class NameTable {
    private static final long ROOT = 0x9e3779b97f4a7c15L;

    /** Words from which on a key is in the second filter: nearly all questions are about fewer, and share less memory so. */
    private static final int MANY = 3;

    // Key of an empty slot.
    private static final long EMPTY = 0;

    private final long[] keys;
    /** For each slot; null also where several names have the key. */
    private final Name[] names;
    /** All names of the keys that several have. */
    private final Map<Long, List<Name>> shared = new HashMap<>();

    private final KeyFilter beginnings;
    private final KeyFilter longer;

    private NameTable(Builder built) {
        int slots = built.size + built.size / 3 + 1;
        keys = new long[slots];
        names = new Name[slots];
        for (int i = 0; i < built.size; i++) {
            put(built.keys[i], built.names[i]);
        }
        beginnings = new KeyFilter(built.beginnings.build().toArray());
        longer = new KeyFilter(built.longer.build().toArray());
    }

    /** The key of names of this one word, or that begin with it. */
    static long first(long word) {
        return next(ROOT, word);
    }

    /** The key of those that go on with this word. */
    static long next(long key, long word) {
        long mixed = (Long.rotateLeft(key, 27) ^ word) * 0xc4ceb9fe1a85ec53L;
        // The high bits depend on all; the low ones get them too.
        mixed ^= mixed >>> Integer.SIZE;
        return mixed == EMPTY ? 1 : mixed;
    }

    /**
     * False only if no name with the key's words begins or is complete; of one word only if it is no name.
     *
     * @param words their number
     */
    boolean mayHave(long key, int words) {
        return (words < MANY ? beginnings : longer).mayHave(key);
    }

    /** The names with the key's words, in the order in which they were added. */
    List<Name> names(long key) {
        int slot = slot(key);
        if (keys[slot] == EMPTY) {
            return List.of();
        }
        return names[slot] == null ? shared.get(key) : List.of(names[slot]);
    }

    private void put(long key, Name name) {
        int slot = slot(key);
        if (keys[slot] == EMPTY) {
            keys[slot] = key;
            names[slot] = name;
            return;
        }
        List<Name> before = names(key);
        if (before.stream().noneMatch(other -> other.sameAs(name))) {
            List<Name> more = new ArrayList<>(before);
            more.add(name);
            shared.put(key, List.copyOf(more));
            names[slot] = null;
        }
    }

    /** Where the key is, or the empty slot where it belongs. */
    private int slot(long key) {
        int slot = (int) ((key >>> Integer.SIZE) * keys.length >>> Integer.SIZE);
        while (keys[slot] != key && keys[slot] != EMPTY) {
            slot = slot + 1 == keys.length ? 0 : slot + 1;
        }
        return slot;
    }

    /** Names to be. */
    public static final class Builder {
        private final LongStream.Builder beginnings = LongStream.builder();
        private final LongStream.Builder longer = LongStream.builder();
        private long[] keys = new long[8];
        private Name[] names = new Name[8];
        private int size;

        public Builder add(List<String> words, Name name) {
            long key = ROOT;
            for (int word = 1; word <= words.size(); word++) {
                key = next(key, WordForm.hash(words.get(word - 1)));
                if (word > 1 || words.size() == 1) {
                    (word < MANY ? beginnings : longer).add(key);
                }
            }
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, 2 * size);
                names = Arrays.copyOf(names, 2 * size);
            }
            keys[size] = key;
            names[size++] = name;
            return this;
        }

        public boolean isEmpty() {
            return size == 0;
        }

        public NameTable build() {
            return new NameTable(this);
        }
    }
}
