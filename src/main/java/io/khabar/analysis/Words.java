package io.khabar.analysis;

import java.util.Arrays;
import java.util.List;

/**
 * The words of a text in their normal forms ({@link Analysis#names}), with their places in the original text; read once
 * for everything that is to be found out about an article.
 *
 * <p>Not safe for use by several threads while it is made.
 */
public final class Words {
    private final String text;
    private WordForm[] forms;
    private int[] starts;
    private int[] ends;
    private long[] hashes;
    private int size;

    private Words(String text) {
        int expected = 8 + text.length() / 5;
        this.text = text;
        forms = new WordForm[expected];
        starts = new int[expected];
        ends = new int[expected];
        hashes = new long[expected];
    }

    /** The words of a text in any language. */
    public static Words of(String text) {
        Words words = new Words(text);
        WordScanner scanner = new WordScanner(text, words);
        int from = 0;
        while (from < text.length()) {
            int newline = text.indexOf('\n', from);
            int to = newline < 0 ? text.length() : newline;
            if (!scanner.read(from, to)) {
                words.addAll(Word.of(Analysis.names(), text.substring(from, to)), from);
            }
            from = to + 1;
        }
        words.look(scanner);
        return words;
    }

    /** The words as a chain reads them before it looks for their stems, which only Turkish letters change. */
    static Words of(Chain chain, String text) {
        if (chain.isGeneralBefore()) {
            return of(text);
        }
        Words words = new Words(text);
        words.addAll(Word.of(chain.before(), text), 0);
        return words;
    }

    public String text() {
        return text;
    }

    public int size() {
        return size;
    }

    /** Normal form of a word. */
    public String form(int word) {
        return forms[word].text();
    }

    /** Normal form of a word, with what is known of it. */
    public WordForm at(int word) {
        return forms[word];
    }

    /** Offset of its first UTF-16 code unit in the text. */
    public int start(int word) {
        return starts[word];
    }

    /** Offset after its last UTF-16 code unit in the text. */
    public int end(int word) {
        return ends[word];
    }

    /** All forms, in order. */
    public List<String> forms() {
        return Arrays.stream(forms, 0, size).map(WordForm::text).toList();
    }

    void add(WordForm form, int start, int end) {
        add(0, start, end);
        forms[size - 1] = form;
    }

    /** Adds a word by its hash; what it is is looked up in the end. */
    void add(long hash, int start, int end) {
        if (size == forms.length) {
            forms = Arrays.copyOf(forms, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            hashes = Arrays.copyOf(hashes, 2 * size);
        }
        forms[size] = null;
        hashes[size] = hash;
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    void cutTo(int words) {
        size = words;
    }

    /** All look-ups one after the other: each waits for memory, and so they wait together. */
    private void look(WordScanner scanner) {
        for (int word = 0; word < size; word++) {
            if (forms[word] == null) {
                forms[word] = WordForm.find(hashes[word]);
            }
        }
        for (int word = 0; word < size; word++) {
            if (forms[word] == null) {
                // Unless the same word was new a few words ago.
                WordForm known = WordForm.find(hashes[word]);
                forms[word] =
                        known != null ? known : WordForm.add(hashes[word], scanner.normal(starts[word], ends[word]));
            }
        }
        hashes = null;
    }

    private void addAll(List<Word> line, int offset) {
        for (Word word : line) {
            add(WordForm.of(word.form()), offset + word.start(), offset + word.end());
        }
    }
}
