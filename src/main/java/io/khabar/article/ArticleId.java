package io.khabar.article;

import com.dynatrace.hash4j.hashing.Hasher128;
import com.dynatrace.hash4j.hashing.Hashing;
import io.khabar.analysis.Words;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Identity of an article: 32 hex digits that stay the same over redelivery, restarts and later editions of its text.
 *
 * <p>The article's {@linkplain CanonicalUrl address} decides. Without one it is the source, the normalised headline and
 * the day of publication (UTC); if neither source nor day is known, the text is added, because a headline alone such as
 * "Weather today" would make one article of many. The price: a correction of such an article counts as another article.
 *
 * <p>The ids stand on topics and in state stores, so neither the hash (XXH3, 128 bits, seed 0) nor what goes into it
 * may change without a migration.
 */
public final class ArticleId {
    private static final Hasher128 HASHER = Hashing.xxh3_128(0L);

    /** Between the parts of an identity; normalised text has none. */
    private static final char SEPARATOR = '\n';

    private ArticleId() {}

    /**
     * The id of an article; every argument may be null.
     *
     * @param url address as the producer gave it
     * @param published counts when the day is known
     * @param body counts when nothing but a headline would be left
     */
    public static String of(String url, String source, String headline, Publication published, String body) {
        return hash(isBlank(url) ? byText(source, headline, published, body) : byUrl(url, source));
    }

    private static String byUrl(String url, String source) {
        CanonicalUrl canonical = CanonicalUrl.of(url);
        // A path without a host means another page at every publisher.
        String owner = canonical.isAbsolute() ? "" : normalised(source);
        return "url" + SEPARATOR + owner + SEPARATOR + canonical.text();
    }

    private static String byText(String source, String headline, Publication published, String body) {
        String day = day(published);
        String identity = "text" + SEPARATOR + normalised(source) + SEPARATOR + day + SEPARATOR + normalised(headline);
        return isBlank(source) && day.isEmpty() ? identity + SEPARATOR + normalised(body) : identity;
    }

    private static String day(Publication published) {
        if (published == null || published.getAt() == null) {
            return "";
        }
        return switch (published.getPrecision()) {
            case DAY, MINUTE, SECOND ->
                LocalDate.ofInstant(published.getAt(), ZoneOffset.UTC).toString();
            default -> "";
        };
    }

    /** The words of a text in their normal forms; a text without words (of signs only) as it stands. */
    private static String normalised(String text) {
        if (isBlank(text)) {
            return "";
        }
        String words = String.join(" ", Words.of(text).forms());
        return words.isEmpty() ? text.strip() : words;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static String hash(String identity) {
        return HASHER.hashCharsTo128Bits(identity).toString().substring(2);
    }
}
