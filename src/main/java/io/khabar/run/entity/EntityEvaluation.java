package io.khabar.run.entity;

import io.khabar.article.Article;
import io.khabar.article.EntityType;
import io.khabar.enrich.Enricher;
import io.khabar.enrich.KnownNames;
import io.khabar.run.Settings;
import io.khabar.run.entity.TaggedText.TaggedName;
import io.khabar.watch.CountedMetrics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** Scores the shipped enrichment against a labelled file. */
public final class EntityEvaluation {
    private final Enricher enricher = Enricher.standard(new CountedMetrics());

    /** Scores articles with entities, JSON lines. */
    public EntityScore articles(Path gold) throws IOException {
        EntityScore score = new EntityScore();
        EntityComparison comparison = new EntityComparison(KnownNames.shipped(), score);
        new LabelledArticles(Settings.fromEnvironment()).forEach(gold, labelled -> {
            enricher.enrich(labelled.article());
            comparison.compare(labelled);
        });
        return score;
    }

    /** Scores tagged tokens: a name counts when its tokens and its type are right. */
    public EntityScore tokens(Path gold) throws IOException {
        EntityScore score = new EntityScore();
        for (TaggedText text : ConllFile.read(gold)) {
            if (!text.isEmpty()) {
                compare(text, score);
            }
        }
        return score;
    }

    private void compare(TaggedText text, EntityScore score) {
        Article article = enricher.enrich(text.article());
        Set<TaggedName> marked = text.marked();
        Set<TaggedName> found = text.found(article);
        long right = found.stream().filter(marked::contains).count();
        score.names().add(right, found.size(), marked.size());
        for (EntityType type : EntityType.values()) {
            long wanted = marked.stream().filter(name -> name.type() == type).count();
            long got = found.stream().filter(name -> name.type() == type).count();
            long both = found.stream()
                    .filter(name -> name.type() == type && marked.contains(name))
                    .count();
            if (wanted + got > 0) {
                score.typed(type, both, got, wanted);
            }
        }
        miss("missed", marked, found, text, score);
        miss("added", found, marked, text, score);
    }

    private static void miss(
            String kind, Set<TaggedName> those, Set<TaggedName> without, TaggedText text, EntityScore score) {
        for (TaggedName name : those) {
            if (!without.contains(name)) {
                score.miss("%s  %s [%s] (%s)".formatted(kind, text.before(name), text.text(name), name.type()));
            }
        }
    }
}
