package io.khabar.analysis;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * What was found out about the normal forms of words, remembered with them across articles: word lists and stems are asked
 * once for each. Safe for use by several threads, as long as what is found out is immutable and always the same for a form.
 *
 * <p>There are {@value #PLACES} places for all memos of a process. More memos than that would take the same places by turns
 * and find out anew what the other has overwritten; the service has seven.
 *
 * @param <T> what is found out
 */
public final class WordMemo<T> {
    static final int PLACES = 8;

    private static final AtomicInteger MADE = new AtomicInteger();

    private final int place;
    private final Function<String, T> finder;
    private final Found<T> usual;
    /** Stands for this memo in what it found, so that words don't hold on to memos out of use. */
    private final Object mark = new Object();

    /** What the memo with this mark found out. */
    record Found<T>(Object mark, T value) {}

    private WordMemo(int place, Function<String, T> finder, T usual) {
        this.place = place;
        this.finder = finder;
        this.usual = new Found<>(mark, usual);
    }

    /**
     * Creates a memo.
     *
     * @param finder finds out about a form that is not remembered
     * @param usual what is found out about most words, kept once; compared by identity
     */
    public static <T> WordMemo<T> of(Function<String, T> finder, T usual) {
        return new WordMemo<>(MADE.getAndIncrement() % PLACES, finder, usual);
    }

    /** A memo that takes the place of this one, which is no more in use. */
    public WordMemo<T> replacement(Function<String, T> newFinder) {
        return new WordMemo<>(place, newFinder, usual.value());
    }

    public T of(WordForm form) {
        Found<?> found = form.found[place];
        return found != null && found.mark() == mark ? value(found) : find(form);
    }

    /** As {@link #of(WordForm)}, of a form that has to be looked up first. */
    public T of(String form) {
        return of(WordForm.of(form));
    }

    private T find(WordForm form) {
        T value = finder.apply(form.text());
        form.found[place] = value == usual.value() ? usual : new Found<>(mark, value);
        return value;
    }

    /** What this memo found is of its type. */
    @SuppressWarnings("unchecked")
    private T value(Found<?> found) {
        return (T) found.value();
    }
}
