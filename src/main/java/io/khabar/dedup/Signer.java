package io.khabar.dedup;

import io.khabar.article.Article;
import java.util.Arrays;
import java.util.List;

/** Makes the signature of an article; safe for several threads. */
public class Signer {
    /** Version of all that goes into a signature: words, hashes, samples, the choice of keys. */
    static final int VERSION = 1;

    /** Most members of each set in a sketch: an article of up to so many words is kept whole. */
    private static final int SET_LIMIT = 384;

    private static final int SMALL_SET_LIMIT = 64;

    private final int shingleWords;
    private final int keys;

    /**
     * @param shingleWords words in a shingle, 1 to 9
     * @param keys how many keys an article gets at most, beside the one for the very same text
     */
    public Signer(int shingleWords, int keys) {
        this.shingleWords = shingleWords;
        this.keys = keys;
    }

    /** The signature of an article, from its headline and body. */
    public Signature sign(Article article) {
        Words headline = Words.of(article.getHeadline());
        Words body = Words.of(PageCounters.without(article.getBody()));
        TextSets sets = TextSets.of(headline, body, shingleWords);
        String fingerprint = Fingerprint.of(headline, body);
        List<Sample> terms = Sample.ofAllAndRepeated(sets.terms(), SET_LIMIT);
        Sketch sketch = new Sketch(
                VERSION * 10 + shingleWords,
                fingerprint,
                source(article.getSource()),
                Sample.of(sets.shingles(), SET_LIMIT).bytes(),
                terms.get(0).bytes(),
                terms.get(1).bytes(),
                Sample.of(sets.numbers(), SMALL_SET_LIMIT).bytes(),
                Sample.of(Arrays.copyOf(sets.terms(), sets.headlineTerms()), SMALL_SET_LIMIT)
                        .bytes());
        return new Signature(
                sketch,
                keys(fingerprint, sets.contentShingles(), sketch.getVersion()),
                Outline.of(sets.contentShingles()));
    }

    /**
     * The key of the very same text, then the smallest hashes among the shingles: two articles that share many shingles
     * choose some of the same, wherever the shingles stand.
     */
    private long[] keys(String fingerprint, long[] shingles, int version) {
        long[] smallest = new long[keys];
        int count = 0;
        for (long shingle : shingles) {
            if (count < keys || shingle < smallest[count - 1]) {
                count = insert(shingle, smallest, count);
            }
        }
        long[] chosen = new long[1 + count];
        chosen[0] = Hashes.join(Long.parseUnsignedLong(fingerprint, 0, 16, 16), version);
        for (int i = 0; i < count; i++) {
            chosen[1 + i] = Hashes.join(smallest[i], version);
        }
        return chosen;
    }

    /** Puts a value into its place unless it is there; the largest goes when all places are taken. */
    private static int insert(long value, long[] ascending, int count) {
        int place = Arrays.binarySearch(ascending, 0, count, value);
        if (place >= 0) {
            return count;
        }
        int at = -place - 1;
        int kept = Math.min(count, ascending.length - 1);
        System.arraycopy(ascending, at, ascending, at + 1, kept - at);
        ascending[at] = value;
        return kept + 1;
    }

    private static String source(String source) {
        return source == null || source.isBlank() ? null : source.strip();
    }
}
