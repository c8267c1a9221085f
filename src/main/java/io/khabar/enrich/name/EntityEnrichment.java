package io.khabar.enrich.name;

import io.khabar.article.Article;
import io.khabar.article.Entity;
import io.khabar.article.EntityType;
import io.khabar.article.Span;
import io.khabar.enrich.gazetteer.GazetteerEntry;
import io.khabar.enrich.text.ArticleText;
import io.khabar.enrich.text.Enrichment;
import io.khabar.enrich.text.FieldText;
import io.khabar.enrich.text.Lexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sets the entities of an article: what the gazetteer knows and the article names. */
public final class EntityEnrichment implements Enrichment {
    private static final double PLACE_LESS = 0.05;
    private static final Comparator<Entity> SALIENT_FIRST =
            Comparator.comparing(Entity::getSalience).reversed().thenComparing(EntityEnrichment::name);

    private final EntityFinder finder;

    /** Finds the names of the shipped gazetteer, and those that the shipped word lists tell. */
    public EntityEnrichment(Lexicon lexicon) {
        this(EntityFinder.load(lexicon));
    }

    EntityEnrichment(EntityFinder finder) {
        this.finder = finder;
    }

    @Override
    public String name() {
        return "entities";
    }

    @Override
    public void apply(Article article, ArticleText text) {
        Mentions mentions = finder.find(text);
        int most = mentions.most();
        int length = article.getBody().length();
        List<Entity> entities = new ArrayList<>();
        mentions.forEach(
                (entry, spans) -> entities.add(entity(entry, spans, salience(entry.type(), spans, most, length))));
        entities.sort(SALIENT_FIRST);
        article.setEntities(entities);
    }

    private static String name(Entity entity) {
        return entity.getId() == null ? entity.getMentions().get(0).getText() : entity.getId();
    }

    private static Entity entity(GazetteerEntry entry, List<Span> spans, float salience) {
        return new Entity(
                entry.publicId(), entry.type(), entry.names(), entry.wikidata(), spans.size(), salience, spans);
    }

    /**
     * Half for standing in the headline, 0.4 for its mentions beside those of the most often named entity, 0.1 for how early
     * in the body it first stands. A place has a little less than a person or an organisation: it is often only where the
     * thing happened.
     */
    private static float salience(EntityType type, List<Span> spans, int most, int bodyLength) {
        boolean headline = spans.get(0).getField().equals(FieldText.HEADLINE);
        double early = 0;
        for (Span span : spans) {
            if (!span.getField().equals(FieldText.HEADLINE)) {
                early = 1 - (double) span.getStart() / bodyLength;
                break;
            }
        }
        double often = Math.log(1 + spans.size()) / Math.log(1 + most);
        double place = type == EntityType.PLACE ? PLACE_LESS : 0;
        return (float) Math.max(0, (headline ? 0.5 : 0) + 0.4 * often + 0.1 * early - place);
    }
}
