package io.khabar.run.entity;

import com.fasterxml.jackson.databind.JsonNode;
import io.khabar.article.Article;
import io.khabar.article.EntityType;
import io.khabar.run.gold.GoldArticles;
import io.khabar.run.gold.GoldLine;
import io.khabar.run.gold.UnusableLineException;
import java.util.ArrayList;
import java.util.List;

/** An article with the entities that it names. */
record LabelledArticle(Article article, List<GoldEntity> entities) {

    static LabelledArticle of(GoldLine line, GoldArticles articles) throws UnusableLineException {
        JsonNode entities = line.object().path("entities");
        if (!entities.isArray()) {
            throw new UnusableLineException("\"entities\" is not a list");
        }
        Article article = articles.of(line.bytes(), "the article");
        List<GoldEntity> all = new ArrayList<>();
        for (JsonNode entity : entities) {
            all.add(entity(entity));
        }
        return new LabelledArticle(article, all);
    }

    private static GoldEntity entity(JsonNode entity) throws UnusableLineException {
        EntityType type;
        try {
            type = EntityType.valueOf(entity.path("type").asText());
        } catch (IllegalArgumentException e) {
            throw new UnusableLineException("an entity without one of the known types");
        }
        List<String> mentions = new ArrayList<>();
        entity.path("mentions").forEach(mention -> mentions.add(mention.asText()));
        return new GoldEntity(
                entity.path("name_en").asText(),
                type,
                mentions,
                entity.path("head").asBoolean());
    }
}
