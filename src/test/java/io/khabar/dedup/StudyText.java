package io.khabar.dedup;

import io.khabar.article.Article;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * An article as the study of keys sees it: its words as hashes, in order, headline first.
 *
 * @param words hash of each word's normal form
 * @param stems hash of each word's stem
 * @param letters length of each
 * @param stop whether each is a stop word
 */
record StudyText(long[] words, long[] stems, int[] letters, boolean[] stop) {

    static StudyText of(Article article) {
        Words text = Words.of(article.getHeadline() + "\n" + article.getBody());
        int size = text.size();
        boolean[] stop = new boolean[size];
        for (int i = 0; i < size; i++) {
            stop[i] = text.kind(i) == Words.Kind.STOP;
        }
        return new StudyText(
                IntStream.range(0, size).mapToLong(text::form).toArray(),
                IntStream.range(0, size).mapToLong(text::stem).toArray(),
                IntStream.range(0, size).map(text::length).toArray(),
                stop);
    }

    /** The words that are not stop words. */
    StudyText content() {
        return kept(i -> !stop[i], words);
    }

    /** The stems of the words that are not stop words. */
    StudyText contentStems() {
        return kept(i -> !stop[i], stems);
    }

    /** The words of at least so many letters. */
    StudyText longWords(int least) {
        return kept(i -> letters[i] >= least, words);
    }

    /** Hashes of the runs of so many words; of the whole when it is shorter. */
    long[] shingles(int size) {
        int length = Math.min(size, words.length);
        return IntStream.range(0, words.length - length + 1)
                .mapToLong(start -> hash(start, length))
                .toArray();
    }

    private long hash(int start, int length) {
        long hash = length;
        for (int i = start; i < start + length; i++) {
            hash = mix(hash * 31 + words[i]);
        }
        return hash;
    }

    /** The finaliser of SplitMix64. */
    static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    private StudyText kept(IntPredicate which, long[] forms) {
        int[] places = IntStream.range(0, words.length).filter(which).toArray();
        return new StudyText(
                IntStream.of(places).mapToLong(i -> forms[i]).toArray(),
                IntStream.of(places).mapToLong(i -> stems[i]).toArray(),
                IntStream.of(places).map(i -> letters[i]).toArray(),
                new boolean[places.length]);
    }
}
