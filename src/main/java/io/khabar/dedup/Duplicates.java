package io.khabar.dedup;

import io.khabar.article.Article;
import io.khabar.article.Duplicate;
import io.khabar.article.DuplicateKind;
import java.time.Instant;
import java.util.List;

/** Writes the record of an article that is not published. */
final class Duplicates {
    private Duplicates() {}

    static Duplicate redelivery(Article article, long seenAt) {
        return of(article, article.getId(), DuplicateKind.REDELIVERY, seenAt, "same article id and same text");
    }

    static Duplicate exact(Article article, String originalId, long seenAt) {
        return of(article, originalId, DuplicateKind.EXACT, seenAt, "same text under another article id");
    }

    private static Duplicate of(Article article, String originalId, DuplicateKind kind, long seenAt, String reason) {
        return Duplicate.newBuilder()
                .setId(article.getId())
                .setOriginalId(originalId)
                .setKind(kind)
                .setSimilarity(1f)
                .setReasons(List.of(reason))
                .setUrl(article.getUrl())
                .setSource(article.getSource())
                .setHeadline(article.getHeadline())
                .setAttributes(article.getAttributes())
                .setSeenAt(Instant.ofEpochMilli(seenAt))
                .setProvenance(article.getProvenance())
                .build();
    }
}
