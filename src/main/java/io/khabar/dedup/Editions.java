package io.khabar.dedup;

import io.khabar.article.Article;
import io.khabar.article.Provenance;
import java.util.ArrayList;
import java.util.List;

/** Counts the editions of one article, and tells what a known one stands for. */
final class Editions {
    /** Most editions back from the newest whose exact copies are known again. */
    private static final int MAX_EARLIER = 8;

    private Editions() {}

    /**
     * What the article as it comes now is held against to see whether it is new at all; null when nothing is known, or
     * when it is the raw event of the newest edition, read again: that has to go the same way again.
     *
     * <p>Under its own address it is held against what came last there: when another address brought the newest
     * edition, the old page fetched again says nothing new.
     */
    static Sketch before(String id, Edition known, Article article) {
        if (known == null || isSameEvent(known.getProvenance(), article)) {
            return null;
        }
        return isOwn(id, article) && known.getOwn() != null ? known.getOwn() : known.getSketch();
    }

    /** The edition that the article makes, after the newest known one or as the first. */
    static Edition next(String id, Edition known, Article article, Sketch sketch, long seenAt) {
        if (known == null) {
            return new Edition(1, seenAt, seenAt, sketch, null, List.of(), false, null, null, article.getProvenance());
        }
        boolean again = isSameEvent(known.getProvenance(), article);
        Sketch own = known.getOwn() == null ? known.getSketch() : known.getOwn();
        return new Edition(
                known.getRevision() + (again ? 0 : 1),
                again ? known.getSeenAt() : Math.max(known.getSeenAt(), seenAt),
                Math.max(known.getFetchedAt(), seenAt),
                sketch,
                isOwn(id, article) ? null : own,
                earlier(known, again),
                known.getPublished(),
                known.getOriginalId(),
                known.getAliasOf(),
                article.getProvenance());
    }

    private static List<String> earlier(Edition known, boolean again) {
        if (again || !known.getPublished()) {
            return known.getEarlier();
        }
        List<String> earlier = new ArrayList<>();
        earlier.add(known.getSketch().getFingerprint());
        earlier.addAll(known.getEarlier());
        return earlier.subList(0, Math.min(MAX_EARLIER, earlier.size()));
    }

    /** The article that stands for this one, once it is judged: another when it is a copy or a second address. */
    static String standsFor(String id, Edition judged) {
        if (judged.getPublished()) {
            return id;
        }
        if (judged.getAliasOf() != null) {
            return judged.getAliasOf();
        }
        return judged.getOriginalId() == null ? id : judged.getOriginalId();
    }

    /** Whether the article came under the address that the id belongs to; otherwise it was handed over. */
    static boolean isOwn(String id, Article article) {
        return id.equals(article.getId());
    }

    private static boolean isSameEvent(Provenance known, Article article) {
        return known != null && known.equals(article.getProvenance());
    }
}
