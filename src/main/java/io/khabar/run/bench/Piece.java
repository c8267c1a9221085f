package io.khabar.run.bench;

import io.khabar.article.RawArticle;

/**
 * A raw event to measure with.
 *
 * @param key key of the event, the article's id where it has an address
 * @param raw the event
 * @param origin what it is to those before it
 */
public record Piece(String key, RawArticle raw, Origin origin) {
    /** What an article is to those that came before it. */
    public enum Origin {
        /** Read from a file: nobody said what it is. */
        GIVEN,
        /** News of its own. */
        STORY,
        /** Another outlet's edit of a recent one. */
        NEAR_COPY,
        /** The very same text elsewhere. */
        EXACT_COPY,
        /** The same page with another text. */
        REVISION,
        /** The same page as it was. */
        REDELIVERY
    }
}
