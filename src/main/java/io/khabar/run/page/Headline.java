package io.khabar.run.page;

import io.khabar.article.Article;

/**
 * An article in a list.
 *
 * @param at when its raw event came, in milliseconds since 1970
 */
record Headline(String id, String headline, String language, String source, int revision, long at) {
    /** Most characters that are shown. */
    private static final int LONGEST = 300;

    static Headline of(Article article, long at) {
        return new Headline(
                article.getId(),
                cut(article.getHeadline(), LONGEST),
                article.getLanguage(),
                article.getSource(),
                article.getRevision(),
                at);
    }

    /** The text, with an ellipsis when it is longer than that; never half a surrogate pair. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + '…';
    }
}
