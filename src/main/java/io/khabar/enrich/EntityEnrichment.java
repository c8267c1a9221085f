package io.khabar.enrich;

import io.khabar.article.Article;
import io.khabar.article.Entity;
import io.khabar.article.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sets the entities of an article: what the gazetteer knows and the article names. */
final class EntityEnrichment implements Enrichment {
    private static final Comparator<Entity> SALIENT_FIRST =
            Comparator.comparing(Entity::getSalience).reversed().thenComparing(EntityEnrichment::name);

    private final EntityFinder finder;

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
        mentions.forEach((entry, spans) -> entities.add(entity(entry, spans, salience(spans, most, length))));
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
     * Half for standing in the headline, 0.3 for how early in the body it first stands, 0.2 for its mentions as a share of
     * those of the most often named entity.
     */
    private static float salience(List<Span> spans, int most, int bodyLength) {
        boolean headline = spans.get(0).getField().equals(FieldText.HEADLINE);
        double early = spans.stream()
                .filter(span -> !span.getField().equals(FieldText.HEADLINE))
                .findFirst()
                .map(span -> 1 - (double) span.getStart() / bodyLength)
                .orElse(0.0);
        return (float) ((headline ? 0.5 : 0) + 0.3 * early + 0.2 * spans.size() / most);
    }
}
