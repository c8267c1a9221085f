package io.khabar.dedup;

import com.dynatrace.hash4j.hashing.HashStream128;
import com.dynatrace.hash4j.hashing.Hasher128;
import com.dynatrace.hash4j.hashing.Hashing;
import io.khabar.analysis.Analysis;
import io.khabar.analysis.Word;
import io.khabar.article.Article;

/**
 * A 128-bit hash of an article's normalised words, headline first, as 32 hex digits.
 *
 * <p>White space, punctuation, diacritics and letter variants do not change it; every other word or number does. It is
 * stored and compared across versions of the service: changing the hash or the analysis makes known texts new once.
 */
final class Fingerprint {
    private static final Hasher128 HASHER = Hashing.xxh3_128();

    private Fingerprint() {}

    static String of(Article article) {
        HashStream128 hash = HASHER.hashStream();
        add(hash, article.getHeadline());
        add(hash, article.getBody());
        return hash.get().toString();
    }

    private static void add(HashStream128 hash, String text) {
        for (Word word : Word.of(Analysis.names(), text)) {
            hash.putString(word.form());
        }
        hash.putInt(0);
    }
}
