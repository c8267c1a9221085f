package io.khabar.match;

import io.khabar.analysis.Words;
import java.util.Arrays;

/**
 * The words of one field of one article by their form; between two values of the field no phrase can reach.
 *
 * <p>A hash table in a few arrays, since it is made for each article: the occurrences of a word are chained, the last one
 * first, and become {@link Positions} only when a rule asks for them.
 */
final class FieldIndex {
    /** Positions left free between two values: far more than the slop and the length of any phrase. */
    static final int GAP = 1000;

    /** Forms there is room for at first; most fields have a few, and the text grows. */
    private static final int ROOM = 16;

    private static final int GROWTH = 4;

    /** Before the first occurrence of a word. */
    private static final int NONE = -1;

    private final WordFilter filter;

    /** Where a form stands in the arrays of forms, plus one, by its hash; 0 where nothing is. */
    private int[] table = new int[2 * ROOM];

    private String[] forms = new String[ROOM];
    private int[] hashes = new int[ROOM];
    private int[] lasts = new int[ROOM];
    private int size;

    private int[] at = new int[2 * ROOM];
    private int[] previous = new int[2 * ROOM];
    private int occurrences;

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
            for (Stem stem = terms.of(value.at(word)); stem != null; stem = stem.next()) {
                put(stem.form(), stem.hash(), first + word);
            }
        }
        next = first + value.size() + GAP;
        return first;
    }

    /** Adds a value that is one word as it stands. */
    void add(String form) {
        put(form, form.hashCode(), begin());
        next += GAP;
    }

    /** Where a form stands. */
    Positions positions(String form) {
        int found = table[slot(form, form.hashCode())] - 1;
        return found < 0 ? Positions.NONE : positions(found);
    }

    /** Number of different forms. */
    int size() {
        return size;
    }

    /** A form, in the order in which they came first. */
    String form(int number) {
        return forms[number];
    }

    /** Hash of the form of this number. */
    int hash(int number) {
        return hashes[number];
    }

    /** Where the form of this number stands. */
    Positions positions(int number) {
        int count = 0;
        for (int occurrence = lasts[number]; occurrence >= 0; occurrence = previous[occurrence]) {
            count++;
        }
        int[] positions = new int[count];
        for (int occurrence = lasts[number]; occurrence >= 0; occurrence = previous[occurrence]) {
            positions[--count] = at[occurrence];
        }
        return new Positions(positions);
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

    /** Adds an occurrence at a position that is not before the last one. */
    private void put(String form, int hash, int position) {
        int slot = slot(form, hash);
        int number = table[slot] - 1;
        if (number < 0) {
            number = add(form, hash, slot);
        } else if (at[lasts[number]] == position) {
            return;
        }
        if (occurrences == at.length) {
            at = Arrays.copyOf(at, GROWTH * occurrences);
            previous = Arrays.copyOf(previous, GROWTH * occurrences);
        }
        at[occurrences] = position;
        previous[occurrences] = lasts[number];
        lasts[number] = occurrences++;
    }

    private int add(String form, int hash, int free) {
        filter.add(hash);
        int slot = free;
        if (size == forms.length) {
            grow();
            slot = slot(form, hash);
        }
        forms[size] = form;
        hashes[size] = hash;
        lasts[size] = NONE;
        table[slot] = ++size;
        return size - 1;
    }

    private void grow() {
        forms = Arrays.copyOf(forms, GROWTH * size);
        hashes = Arrays.copyOf(hashes, GROWTH * size);
        lasts = Arrays.copyOf(lasts, GROWTH * size);
        table = new int[GROWTH * table.length];
        for (int number = 0; number < size; number++) {
            table[slot(forms[number], hashes[number])] = number + 1;
        }
    }

    /** Where the form is in the table, or would be. */
    private int slot(String form, int hash) {
        int slot = hash * 0x9E3779B9 >>> Integer.numberOfLeadingZeros(table.length) + 1;
        while (table[slot] != 0 && !is(table[slot] - 1, form, hash)) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    /** Most equal forms are the same string, and most others have another hash. */
    private boolean is(int number, String form, int hash) {
        return hashes[number] == hash && forms[number].equals(form);
    }
}
