package io.khabar.run.entity;

import io.khabar.article.EntityType;
import java.util.List;

/**
 * An entity as an annotator marked it.
 *
 * @param name its English name
 * @param mentions the surface strings as they stand in the text, perhaps with an attached particle
 * @param head whether it is one of the few that the article is about
 */
record GoldEntity(String name, EntityType type, List<String> mentions, boolean head) {}
