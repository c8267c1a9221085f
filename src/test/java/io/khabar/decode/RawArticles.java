package io.khabar.decode;

import io.khabar.article.Article;
import io.khabar.article.RawArticle;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Raw events for the tests of this package, and what the decoder makes of them. */
final class RawArticles {
    private static final Decoder DECODER = new Decoder(Decoder.DEFAULT_MAX_BYTES);

    private RawArticles() {}

    static RawArticle page(String text) {
        return raw("text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    static RawArticle page(String text, Charset charset) {
        return raw("text/plain; charset=" + charset.name(), text.getBytes(charset));
    }

    static RawArticle json(String json) {
        return raw("application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    static RawArticle raw(String mediaType, byte[] content) {
        return RawArticle.newBuilder()
                .setMediaType(mediaType)
                .setContent(ByteBuffer.wrap(content))
                .setAttributes(Map.of())
                .build();
    }

    static List<Article> articles(RawArticle raw) {
        if (DECODER.decode(raw) instanceof Decoded.Page page) {
            return page.articles();
        }
        throw new AssertionError("refused: " + DECODER.decode(raw));
    }

    static Article article(RawArticle raw) {
        List<Article> articles = articles(raw);
        if (articles.size() != 1) {
            throw new AssertionError("not one article: " + articles);
        }
        return articles.get(0);
    }

    static Decoded.Refused refused(RawArticle raw) {
        if (DECODER.decode(raw) instanceof Decoded.Refused refused) {
            return refused;
        }
        throw new AssertionError("not refused: " + DECODER.decode(raw));
    }
}
