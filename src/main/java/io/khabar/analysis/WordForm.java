package io.khabar.analysis;

/**
 * The normal form of a word, one object for all articles as long as it is remembered, together with what the {@link
 * WordMemo memos} have found out about it: so that a word that was met before costs one look-up in all.
 */
public final class WordForm {
    private static final FormTable REMEMBERED = new FormTable();

    private final String text;
    private final long hash;

    /** By the memos' places. Threads may overwrite each other's, which are the same. */
    final WordMemo.Found<?>[] found = new WordMemo.Found<?>[WordMemo.PLACES];

    WordForm(String text, long hash) {
        this.text = text;
        this.hash = hash;
    }

    /** The form of a word that was not read from a text, such as what remains without a particle. */
    public static WordForm of(String normal) {
        return REMEMBERED.of(normal);
    }

    /** The {@link #hash()} of a form, which is not remembered for it. */
    public static long hash(String normal) {
        return FormTable.hash(normal);
    }

    /** The form with this hash, or null when it is not remembered. */
    static WordForm find(long hash) {
        return REMEMBERED.find(hash);
    }

    /** A form that was not found. */
    static WordForm add(long hash, String normal) {
        return REMEMBERED.add(hash, normal);
    }

    /** Tells it from all other words; another one in each process. */
    public long hash() {
        return hash;
    }

    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}
