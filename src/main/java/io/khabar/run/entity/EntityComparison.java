package io.khabar.run.entity;

import io.khabar.article.Article;
import io.khabar.article.Entity;
import io.khabar.article.Span;
import io.khabar.enrich.gazetteer.KnownNames;
import io.khabar.run.gold.Counts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares the entities found in one article with the marked ones: each string counts once, wherever it stands. */
final class EntityComparison {
    private static final int FIRST = 5;
    private static final Counts RIGHT = new Counts(1, 0, 0);
    private static final Counts EXTRA = new Counts(0, 1, 0);
    private static final Counts MISSED = new Counts(0, 0, 1);

    private final KnownNames known;
    private final EntityScore score;

    EntityComparison(KnownNames known, EntityScore score) {
        this.known = known;
        this.score = score;
    }

    void compare(LabelledArticle labelled) {
        Article article = labelled.article();
        Map<String, GoldEntity> marked = new LinkedHashMap<>();
        Map<String, Entity> found = new LinkedHashMap<>();
        for (Entity entity : article.getEntities()) {
            for (Span span : entity.getMentions()) {
                // Both letters of لل belong to the name, so that its text stands for the one with the article.
                String text = span.getText();
                found.putIfAbsent(text.startsWith("لل") ? "ال" + text.substring(2) : text, entity);
            }
        }
        for (GoldEntity entity : labelled.entities()) {
            entity.mentions().forEach(mention -> marked.putIfAbsent(asFound(mention, found), entity));
        }
        int right = 0;
        for (Map.Entry<String, GoldEntity> wanted : marked.entrySet()) {
            Entity entity = found.get(wanted.getKey());
            right += entity == null ? 0 : 1;
            compare(article.getId(), wanted.getKey(), wanted.getValue(), entity);
        }
        score.names(Counts.of(right, found.size(), marked.size()));
        found.forEach((text, entity) -> {
            GoldEntity wanted = marked.get(text);
            if (wanted == null || wanted.type() != entity.getType()) {
                score.typed(entity.getType(), EXTRA);
            }
            if (wanted == null) {
                score.miss("%s  added   %s (%s)".formatted(article.getId(), text, entity.getType()));
            }
        });
        order(labelled, article.getEntities());
    }

    private void compare(String article, String text, GoldEntity wanted, Entity found) {
        boolean sameType = found != null && found.getType() == wanted.type();
        score.typed(wanted.type(), sameType ? RIGHT : MISSED);
        if (found == null) {
            score.miss("%s  missed  %s (%s, %s)".formatted(article, text, wanted.name(), wanted.type()));
            return;
        }
        if (!sameType) {
            score.miss("%s  typed   %s (%s, not %s)".formatted(article, text, found.getType(), wanted.type()));
        }
        Set<String> ids = known.ids(wanted.name());
        if (!ids.isEmpty()) {
            boolean linked = found.getId() != null && ids.contains(found.getId());
            score.link(linked);
            if (!linked) {
                score.miss("%s  linked  %s (to %s, not %s)".formatted(article, text, found.getId(), wanted.name()));
            }
        }
    }

    private void order(LabelledArticle labelled, List<Entity> found) {
        List<GoldEntity> heads =
                labelled.entities().stream().filter(GoldEntity::head).toList();
        score.heads(Counts.of(among(heads, found, heads.size()), Math.min(found.size(), heads.size()), heads.size()));
        score.firstFive(Counts.of(among(heads, found, FIRST), Math.min(found.size(), FIRST), heads.size()));
    }

    private static long among(List<GoldEntity> heads, List<Entity> found, int first) {
        return found.stream()
                .limit(first)
                .filter(entity -> heads.stream().anyMatch(head -> same(head, entity)))
                .count();
    }

    private static boolean same(GoldEntity marked, Entity found) {
        return marked.type() == found.getType()
                && marked.mentions().stream()
                        .anyMatch(mention ->
                                found.getMentions().stream().anyMatch(span -> Surface.same(mention, span.getText())));
    }

    /** The found string that is the marked one, or else that itself. */
    private static String asFound(String mention, Map<String, Entity> found) {
        String bare = mention.startsWith("لل") ? "ال" + mention.substring(2) : mention;
        if (found.containsKey(bare)) {
            return bare;
        }
        return found.keySet().stream()
                .filter(text -> Surface.same(mention, text))
                .findFirst()
                .orElse(bare);
    }
}
