package io.khabar.dedup;

import com.dynatrace.hash4j.hashing.Hashing;
import io.khabar.analysis.Analysis;
import io.khabar.analysis.Word;
import io.khabar.article.Article;
import java.util.List;
import java.util.stream.Stream;

/** Makes the signature of an article: a stand-in, MinHash over shingles of three words. */
public class Signer {
    private static final int VERSION = 1;
    private static final int HASHES = 12;
    private static final int SHINGLE = 3;

    Signature sign(Article article) {
        List<String> words = Stream.of(article.getHeadline(), article.getBody())
                .flatMap(text -> Word.of(Analysis.names(), text).stream())
                .map(Word::form)
                .toList();
        String fingerprint = Fingerprint.of(article);
        long[] keys = new long[HASHES + 1];
        byte[] outline = new byte[HASHES];
        keys[0] = Hashing.xxh3_64(VERSION).hashCharsToLong(fingerprint);
        for (int hash = 0; hash < HASHES; hash++) {
            long least = Long.MAX_VALUE;
            for (int start = 0; start == 0 || start + SHINGLE <= words.size(); start++) {
                String shingle = String.join(" ", words.subList(start, Math.min(words.size(), start + SHINGLE)));
                least = Math.min(least, Hashing.xxh3_64(hash).hashCharsToLong(shingle));
            }
            keys[hash + 1] = Hashing.xxh3_64(VERSION).hashLongLongToLong(hash, least);
            outline[hash] = (byte) least;
        }
        List<Integer> hashes =
                words.stream().map(String::hashCode).distinct().sorted().toList();
        return new Signature(new Sketch(VERSION, fingerprint, article.getSource(), hashes), keys, outline);
    }
}
