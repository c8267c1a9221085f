package io.khabar.decode;

import io.khabar.article.Article;
import io.khabar.article.Reason;
import java.util.List;

/** What became of a raw event: the articles of its page, or the reason why there are none. */
public sealed interface Decoded {

    /**
     * A page that could be read.
     *
     * @param articles at least one; the page's own article first, then those that stood inside the page
     */
    record Page(List<Article> articles) implements Decoded {
        public Page {
            articles = List.copyOf(articles);
        }
    }

    /**
     * A raw event that can't be used.
     *
     * @param message a sentence with the figures, for whoever runs the producer; no text of the article
     */
    record Refused(Reason reason, String message) implements Decoded {}
}
