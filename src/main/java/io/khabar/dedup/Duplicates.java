package io.khabar.dedup;

import io.khabar.article.Article;
import io.khabar.article.Duplicate;
import io.khabar.article.DuplicateKind;
import java.time.Instant;
import java.util.List;

/** Writes the record of an article that is not published. */
final class Duplicates {
    private Duplicates() {}

    static Duplicate of(
            Pending pending, String originalId, DuplicateKind kind, float similarity, List<String> reasons) {
        Article article = pending.getArticle();
        return Duplicate.newBuilder()
                .setId(article.getId())
                .setOriginalId(originalId)
                .setKind(kind)
                .setSimilarity(similarity)
                .setReasons(reasons)
                .setUrl(article.getUrl())
                .setSource(article.getSource())
                .setHeadline(article.getHeadline())
                .setAttributes(article.getAttributes())
                .setSeenAt(Instant.ofEpochMilli(pending.getSeenAt()))
                .setProvenance(article.getProvenance())
                .build();
    }
}
