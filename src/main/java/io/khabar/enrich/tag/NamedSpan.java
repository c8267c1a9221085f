package io.khabar.enrich.tag;

import io.khabar.article.Article;
import io.khabar.article.Entity;
import io.khabar.article.Span;
import io.khabar.enrich.text.FieldText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where a field names an entity.
 *
 * @param entity place of the entity among those of the article
 */
record NamedSpan(int entity, int start, int end) {

    /** Those of a field, in the order of the text. */
    static List<NamedSpan> of(Article article, FieldText field) {
        List<NamedSpan> found = new ArrayList<>();
        List<Entity> entities = article.getEntities();
        for (int entity = 0; entity < entities.size(); entity++) {
            for (Span mention : entities.get(entity).getMentions()) {
                if (mention.getField().equals(field.field())) {
                    found.add(new NamedSpan(entity, mention.getStart(), mention.getEnd()));
                }
            }
        }
        found.sort(Comparator.comparingInt(NamedSpan::start));
        return found;
    }
}
