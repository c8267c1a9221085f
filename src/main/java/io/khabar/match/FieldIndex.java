package io.khabar.match;

import io.khabar.analysis.Words;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of one field of one article by their form; between two values of the field no phrase can reach. */
final class FieldIndex {
    /** Positions left free between two values: far more than the slop and the length of any phrase. */
    static final int GAP = 1000;

    /** So many words of an article are in the shipped rules, or a few more. */
    private static final int EXPECTED = 128;

    private final Map<String, Positions> words = new HashMap<>(EXPECTED);
    private final WordFilter filter;
    private int[] firsts = new int[4];
    private int values;
    private int next;

    /** @param filter told of every word */
    FieldIndex(WordFilter filter) {
        this.filter = filter;
    }

    /** Adds those stems of a value of the field that are looked for, and returns the position of its first word. */
    int add(Words value, Terms terms) {
        int first = begin();
        for (int word = 0; word < value.size(); word++) {
            List<String> stems = terms.of(value.at(word));
            for (int stem = 0; stem < stems.size(); stem++) {
                put(stems.get(stem), first + word);
            }
        }
        next = first + value.size() + GAP;
        return first;
    }

    /** Adds a value that is one word as it stands. */
    void add(String form) {
        put(form, begin());
        next += GAP;
    }

    Positions positions(String form) {
        return words.getOrDefault(form, Positions.NONE);
    }

    Set<String> forms() {
        return words.keySet();
    }

    /** Ordinal, in the order of adding, of the value that holds this position. */
    int value(int position) {
        int found = Arrays.binarySearch(firsts, 0, values, position);
        return found >= 0 ? found : -found - 2;
    }

    private int begin() {
        if (values == firsts.length) {
            firsts = Arrays.copyOf(firsts, 2 * values);
        }
        firsts[values++] = next;
        return next;
    }

    private void put(String form, int position) {
        Positions positions = words.get(form);
        if (positions == null) {
            positions = new Positions();
            words.put(form, positions);
            filter.add(form.hashCode());
        }
        positions.add(position);
    }
}
