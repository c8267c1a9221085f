package io.khabar.dedup;

import com.dynatrace.hash4j.hashing.Hashing;
import io.khabar.article.Article;
import io.khabar.article.DuplicateKind;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

/**
 * Articles whose headline is the name of their cluster and whose body is the name of their text, so that the truth is
 * known. Clusters whose names differ in the last letter only are near misses: they share keys, and are distinct.
 */
final class Labelled {
    private static final int SHARED_KEYS = 6;
    /** Number of keys, with that of the text. */
    static final int KEYS = SHARED_KEYS + 1;

    private static final ByteBuffer NONE = ByteBuffer.allocate(0);

    /** Ends a text that differs from the one without it in a trifle only. */
    static final String TRIFLE = "~";

    static final Signer SIGNER = new Signer(3, SHARED_KEYS) {
        @Override
        public Signature sign(Article article) {
            String cluster = article.getHeadline();
            String text = cluster + '/' + article.getBody();
            long[] keys = new long[KEYS];
            keys[0] = hash(text);
            for (int key = 1; key <= SHARED_KEYS; key++) {
                // The first is common to the cluster; the others to most of it, or to its near misses too.
                boolean missed = key > 1 && hash(text + key) % 3 == 0;
                String of = key % 2 == 0 ? cluster.substring(0, cluster.length() - 1) : cluster;
                keys[key] = hash(key + of + (missed ? text : ""));
            }
            Sketch sketch = new Sketch(1, text, article.getSource(), NONE, NONE, NONE, NONE, NONE);
            return new Signature(sketch, keys, Outline.of(new long[0]));
        }
    };

    static final Comparison COMPARISON = new Comparison(0.5f) {
        @Override
        Resemblance compare(Sketch earlier, Sketch later) {
            if (earlier.getFingerprint().equals(later.getFingerprint())) {
                return new Resemblance(Verdict.DUPLICATE, DuplicateKind.EXACT, 1f, List.of());
            }
            boolean same = cluster(earlier).equals(cluster(later));
            boolean republished = same && earlier.getSource().equals(later.getSource());
            Verdict verdict = !same ? Verdict.DISTINCT : republished ? Verdict.REVISION : Verdict.DUPLICATE;
            return new Resemblance(verdict, DuplicateKind.NEAR, same ? 0.8f : 0.3f, List.of());
        }

        @Override
        float changed(Sketch before, Sketch after) {
            String one = before.getFingerprint().replace(TRIFLE, "");
            return one.equals(after.getFingerprint().replace(TRIFLE, "")) ? 0 : 0.3f;
        }
    };

    private Labelled() {}

    static Article article(String id, String cluster, String text, String source) {
        Article article = new Article();
        article.setId(id);
        article.setRevision(1);
        article.setSource(source);
        article.setHeadline(cluster);
        article.setBody(text);
        article.setLanguage("und");
        article.setKeywords(List.of());
        article.setTags(List.of());
        article.setEntities(List.of());
        article.setSubjects(List.of());
        article.setAttributes(Map.of());
        return article;
    }

    private static String cluster(Sketch sketch) {
        return sketch.getFingerprint().substring(0, sketch.getFingerprint().indexOf('/'));
    }

    private static long hash(String text) {
        return Hashing.xxh3_64().hashCharsToLong(text);
    }
}
