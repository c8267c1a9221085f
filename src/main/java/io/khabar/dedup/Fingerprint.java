package io.khabar.dedup;

import com.dynatrace.hash4j.hashing.HashStream128;
import com.dynatrace.hash4j.hashing.Hasher128;
import com.dynatrace.hash4j.hashing.Hashing;
import io.khabar.article.Article;

/**
 * A 128-bit hash of an article's normalised words, headline first, as 32 hex digits.
 *
 * <p>White space, punctuation, diacritics and letter variants do not change it; every other word or number does. It is
 * stored and compared across versions of the service: changing the hash or the words makes known texts new once.
 */
final class Fingerprint {
    private static final Hasher128 HASHER = Hashing.xxh3_128();

    private Fingerprint() {}

    static String of(Article article) {
        return of(Words.of(article.getHeadline()), Words.of(PageCounters.without(article.getBody())));
    }

    static String of(Words headline, Words body) {
        HashStream128 hash = HASHER.hashStream();
        add(hash, headline);
        add(hash, body);
        return hash.get().toString().substring(2);
    }

    private static void add(HashStream128 hash, Words words) {
        for (int i = 0; i < words.size(); i++) {
            hash.putLong(words.form(i));
        }
        hash.putInt(words.size());
    }
}
