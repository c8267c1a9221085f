package io.khabar.decode;

import io.khabar.article.Article;
import io.khabar.article.RawArticle;
import io.khabar.article.Reason;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Turns a raw event into articles. Safe for use by several threads.
 *
 * <p>No event makes it throw: what can't be used is a value that says why.
 */
public final class Decoder {
    /** Bytes of content that are read without a setting: 1 MiB, what a Kafka record carries by default. */
    public static final int DEFAULT_MAX_BYTES = 1_048_576;

    private final int maxBytes;

    /** @param maxBytes content longer than this is refused */
    public Decoder(int maxBytes) {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("maxBytes must be positive: " + maxBytes);
        }
        this.maxBytes = maxBytes;
    }

    /** The articles of an event; null, a tombstone, is refused like everything else that has no content. */
    public Decoded decode(RawArticle raw) {
        try {
            return new Decoded.Page(articles(raw));
        } catch (Refusal refusal) {
            return refusal.refused();
        }
    }

    private List<Article> articles(RawArticle raw) throws Refusal {
        if (raw == null || raw.getContent() == null) {
            throw new Refusal(Reason.NO_VALUE, "The record has no value: there is nothing to decode.");
        }
        ByteBuffer content = raw.getContent().duplicate();
        if (content.remaining() > maxBytes) {
            throw new Refusal(
                    Reason.TOO_LARGE,
                    "The content has %,d bytes; at most %,d are read.",
                    content.remaining(),
                    maxBytes);
        }
        if (RawSize.of(raw) - content.remaining() > maxBytes) {
            throw new Refusal(
                    Reason.TOO_LARGE,
                    "Address, source and attributes have more than %,d bytes beside the content.",
                    maxBytes);
        }
        MediaType type = MediaType.of(raw.getMediaType());
        String text = CleanText.of(type.text(content));
        return switch (type.kind()) {
            case PAGE -> new TextPage(text).articles(raw);
            case DOCUMENT -> List.of(JsonDocument.story(text).article(raw));
        };
    }
}
