package io.khabar.dedup;

import io.khabar.article.Article;
import java.util.Objects;

/** Tells a redelivery from a new edition, and counts the editions of one article. */
final class Editions {
    private Editions() {}

    /**
     * Whether the article as it comes now is its newest edition once more.
     *
     * <p>The raw event of that edition, read again after a failure, is not: it has to go the same way again.
     */
    static boolean isRedelivery(Edition newest, Article article, String fingerprint) {
        return newest != null
                && newest.getFingerprint().equals(fingerprint)
                && !Objects.equals(newest.getProvenance(), article.getProvenance());
    }

    /**
     * The edition of one that waited until the window had run out: nothing is known of those before it, so that it is the
     * next to be settled, and those that wait behind it are after it.
     */
    static Edition forgotten(Pending waiting) {
        return new Edition(
                waiting.getArticle().getRevision(),
                waiting.getFingerprint(),
                waiting.getSeenAt(),
                waiting.getArticle().getRevision() - 1,
                false,
                waiting.getArticle().getProvenance());
    }

    /** The edition that the article makes, after the newest known one or as the first. */
    static Edition next(Edition newest, Article article, String fingerprint, long seenAt) {
        boolean again = newest != null && newest.getFingerprint().equals(fingerprint);
        int revision = newest == null ? 1 : again ? newest.getRevision() : newest.getRevision() + 1;
        int settled = newest == null ? 0 : Math.min(newest.getSettled(), revision - 1);
        boolean published = newest != null && newest.getPublished();
        return new Edition(
                revision,
                fingerprint,
                again ? newest.getSeenAt() : seenAt,
                settled,
                published,
                article.getProvenance());
    }
}
