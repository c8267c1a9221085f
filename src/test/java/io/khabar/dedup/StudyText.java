package io.khabar.dedup;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import io.khabar.analysis.Analysis;
import io.khabar.analysis.Word;
import io.khabar.article.Article;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;

/**
 * An article as the study of keys sees it: its words as hashes, in order.
 *
 * @param words hash of each word of headline and body
 * @param letters length of each
 * @param stop whether each is a stop word
 */
record StudyText(long[] words, int[] letters, boolean[] stop) {
    private static final Hasher64 HASHER = Hashing.xxh3_64();
    private static final Set<String> STOP = stopWords();

    static StudyText of(Article article) {
        List<String> words = Shingles.words(article);
        boolean[] stop = new boolean[words.size()];
        for (int i = 0; i < stop.length; i++) {
            stop[i] = STOP.contains(words.get(i));
        }
        return new StudyText(
                words.stream().mapToLong(HASHER::hashCharsToLong).toArray(),
                words.stream().mapToInt(String::length).toArray(),
                stop);
    }

    /** The words that are not stop words. */
    StudyText content() {
        int[] kept = IntStream.range(0, words.length).filter(i -> !stop[i]).toArray();
        return kept(kept);
    }

    /** The words of at least so many letters. */
    StudyText longWords(int least) {
        int[] kept = IntStream.range(0, words.length)
                .filter(i -> letters[i] >= least)
                .toArray();
        return kept(kept);
    }

    /** Hashes of the runs of so many words; of the whole when it is shorter. */
    long[] shingles(int size) {
        int length = Math.min(size, words.length);
        long[] shingles = new long[Math.max(0, words.length - length + 1)];
        for (int i = 0; i < shingles.length; i++) {
            shingles[i] = hash(i, length);
        }
        return shingles;
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

    private StudyText kept(int[] places) {
        boolean[] stops = new boolean[places.length];
        for (int i = 0; i < places.length; i++) {
            stops[i] = stop[places[i]];
        }
        return new StudyText(
                LongStream.range(0, places.length)
                        .map(i -> words[places[(int) i]])
                        .toArray(),
                Arrays.stream(places).map(i -> letters[i]).toArray(),
                stops);
    }

    private static Set<String> stopWords() {
        Set<String> stop = new HashSet<>();
        for (CharArraySet set : List.of(ArabicAnalyzer.getDefaultStopSet(), EnglishAnalyzer.getDefaultStopSet())) {
            for (Object word : set) {
                Stream.of(new String((char[]) word))
                        .flatMap(text -> Word.of(Analysis.names(), text).stream())
                        .forEach(normal -> stop.add(normal.form()));
            }
        }
        return stop;
    }
}
