package io.khabar.enrich.gazetteer;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.ArrayList;
import java.util.List;

/**
 * Names by their normalised words: one hash lookup for each word, however many names there are.
 *
 * <p>A node is the 64-bit hash of all words up to it, in one table with open addressing; the words themselves are not
 * kept. A million names so take some 100 MB less than maps of maps and stay out of the garbage collector's way. Two
 * different word sequences would be taken for one with a chance of one in 2<sup>64</sup> for each pair: with a million
 * names, less than once in 10<sup>13</sup> looked up words.
 */
public final class NameTrie {
    /** No node: nothing goes on with the word. */
    static final int NONE = -1;

    private static final Hasher64 HASH = Hashing.komihash5_0();
    private static final long ROOT = 0x9e3779b97f4a7c15L;
    private static final int LEAST_SLOTS = 16;

    // Key of an empty slot.
    private static final long EMPTY = 0;

    private long[] keys = new long[LEAST_SLOTS];
    // Position in names, for each slot.
    private int[] ends = new int[LEAST_SLOTS];
    private int nodes;
    // A bit for each first word: few are set in the trie of an article's family names.
    private long firsts;

    private final List<List<Name>> names = new ArrayList<>(List.of(List.of()));

    /** Nodes that were looked up before are void after this. */
    public void add(List<String> words, Name name) {
        firsts |= 1L << words.get(0).hashCode();
        long key = ROOT;
        int slot = NONE;
        for (String word : words) {
            key = key(key, word);
            slot = slotFor(key);
        }
        int end = ends[slot];
        if (end == 0) {
            ends[slot] = names.size();
            names.add(List.of(name));
        } else if (names.get(end).stream().noneMatch(other -> other.sameAs(name))) {
            List<Name> more = new ArrayList<>(names.get(end));
            more.add(name);
            names.set(end, List.copyOf(more));
        }
    }

    /** The node of the names that begin with the word, or {@link #NONE}. */
    int first(String word) {
        return (firsts >>> word.hashCode() & 1) == 0 ? NONE : find(key(ROOT, word));
    }

    /** The node of those among the node's names that go on with the word, or {@link #NONE}. */
    int next(int node, String word) {
        return find(key(keys[node], word));
    }

    /** The names that end at the node. */
    List<Name> names(int node) {
        return names.get(ends[node]);
    }

    /** Whether no name was added. */
    public boolean isEmpty() {
        return nodes == 0;
    }

    private int find(long key) {
        int slot = slot(key);
        return keys[slot] == key ? slot : NONE;
    }

    private int slotFor(long key) {
        int slot = slot(key);
        if (keys[slot] == EMPTY) {
            if (2 * (nodes + 1) > keys.length) {
                grow();
                slot = slot(key);
            }
            keys[slot] = key;
            nodes++;
        }
        return slot;
    }

    /** Where the key is, or the empty slot where it belongs. */
    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) key & mask;
        while (keys[slot] != key && keys[slot] != EMPTY) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldEnds = ends;
        keys = new long[2 * oldKeys.length];
        ends = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != EMPTY) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                ends[slot] = oldEnds[i];
            }
        }
    }

    private static long key(long before, String word) {
        long key = Long.rotateLeft(before, 27) ^ HASH.hashCharsToLong(word);
        // The last steps of MurmurHash3, so that the low bits depend on all.
        key = (key ^ key >>> 33) * 0xff51afd7ed558ccdL;
        key = (key ^ key >>> 33) * 0xc4ceb9fe1a85ec53L;
        key ^= key >>> 33;
        return key == EMPTY ? 1 : key;
    }
}
