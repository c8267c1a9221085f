package io.khabar.run.entity;

import io.khabar.article.Article;
import java.util.List;

/** An article with the entities that it names. */
record LabelledArticle(Article article, List<GoldEntity> entities) {}
