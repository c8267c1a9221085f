package io.khabar.decode;

import io.khabar.article.RawArticle;
import java.util.Map;

/** How large a raw event is, whatever compression made of it on the way. */
final class RawSize {
    /** Most bytes of a UTF-16 code unit in UTF-8. */
    private static final int BYTES_PER_CHAR = 3;

    private RawSize() {}

    /** Bytes of the content and, at most, of everything beside it. */
    static long of(RawArticle raw) {
        long chars = length(raw.getUrl()) + length(raw.getSource()) + length(raw.getLanguage());
        if (raw.getAttributes() != null) {
            for (Map.Entry<String, String> attribute : raw.getAttributes().entrySet()) {
                chars += length(attribute.getKey()) + length(attribute.getValue());
            }
        }
        return (raw.getContent() == null ? 0 : raw.getContent().remaining()) + chars * BYTES_PER_CHAR;
    }

    private static long length(String text) {
        return text == null ? 0 : text.length();
    }
}
