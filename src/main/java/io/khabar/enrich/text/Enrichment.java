package io.khabar.enrich.text;

import io.khabar.article.Article;

/** One thing that is found out about an article; implementations are shared by all stream threads. */
public interface Enrichment {

    /** Name under which it is timed and counted. */
    String name();

    /** Sets what was found out on the article, whose words are in {@code text}. */
    void apply(Article article, ArticleText text);
}
