package io.khabar.dedup;

import io.khabar.article.Article;
import io.khabar.article.Duplicate;

/** Where the owner of articles sends what it has decided, and what it asks others. */
interface Outgoing {
    void article(Article article);

    void duplicate(Duplicate duplicate);

    /** The partition whose owner has the article with this id. */
    int owner(String id);

    /** To the owner of the article with this id. */
    void letter(String id, Letter letter);

    /** To this partition of the index. */
    void probe(int partition, Probe probe);
}
