package io.khabar.dedup;

import io.khabar.article.Article;
import java.util.Locale;

/** Makes the signature of an article. */
final class Signer {
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
    Signer(int shingleWords, int keys) {
        this.shingleWords = shingleWords;
        this.keys = keys;
    }

    Signature sign(Article article) {
        Words headline = Words.of(article.getHeadline());
        Words body = Words.of(PageCounters.without(article.getBody()));
        TextSets sets = new TextSets(headline, body, shingleWords);
        String fingerprint = Fingerprint.of(headline, body);
        Sketch sketch = new Sketch(
                VERSION * 10 + shingleWords,
                fingerprint,
                source(article.getSource()),
                Sample.of(sets.shingles.hashes(), SET_LIMIT).bytes(),
                Sample.of(sets.terms.hashes(), SET_LIMIT).bytes(),
                Sample.of(sets.repeated.hashes(), SET_LIMIT).bytes(),
                Sample.of(sets.numbers.hashes(), SMALL_SET_LIMIT).bytes(),
                Sample.of(sets.headline.hashes(), SMALL_SET_LIMIT).bytes());
        long[] contentShingles = sets.contentShingles.hashes();
        return new Signature(
                sketch, keys(fingerprint, contentShingles, sketch.getVersion()), Outline.of(contentShingles));
    }

    /**
     * The key of the very same text, then the smallest hashes among the shingles: two articles that share many shingles
     * choose some of the same, wherever the shingles stand.
     */
    private long[] keys(String fingerprint, long[] ascending, int version) {
        long[] chosen = new long[1 + Math.min(keys, ascending.length)];
        chosen[0] = Hashes.join(Long.parseUnsignedLong(fingerprint, 0, 16, 16), version);
        for (int i = 1; i < chosen.length; i++) {
            chosen[i] = Hashes.join(ascending[i - 1], version);
        }
        return chosen;
    }

    private static String source(String source) {
        return source == null || source.isBlank() ? null : source.strip().toLowerCase(Locale.ROOT);
    }
}
