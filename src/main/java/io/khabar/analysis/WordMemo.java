package io.khabar.analysis;

import java.util.function.Function;

/**
 * What was found out about the normal forms of words, remembered across articles: most words of an article were in earlier
 * ones, and word lists and stems are asked once for each.
 *
 * <p>A table of fixed size; a form has two places in it, and the newer takes the first. Safe for use by several threads,
 * which may overwrite each other's, as long as what is found out is immutable and always the same for a form.
 *
 * @param <T> what is found out
 */
public final class WordMemo<T> {
    private static final int PLACES = 1 << 16;
    /** Longer forms are rare and not remembered, so that the table's size is bounded in bytes too. */
    private static final int LONGEST = 24;

    private record Entry<T>(String form, T found) {}

    private final Entry<T>[] entries;
    private final Function<String, T> finder;

    /** @param finder finds out about a form that is not remembered */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public WordMemo(Function<String, T> finder) {
        this.finder = finder;
        this.entries = new Entry[PLACES];
    }

    public T of(String form) {
        int place = (form.hashCode() * 0x9E3779B9) >>> 16 & PLACES - 1;
        Entry<T> first = entries[place];
        if (first != null && first.form.equals(form)) {
            return first.found;
        }
        Entry<T> second = entries[place ^ 1];
        if (second != null && second.form.equals(form)) {
            return second.found;
        }
        T found = finder.apply(form);
        if (form.length() <= LONGEST) {
            entries[place ^ 1] = first;
            entries[place] = new Entry<>(form, found);
        }
        return found;
    }
}
