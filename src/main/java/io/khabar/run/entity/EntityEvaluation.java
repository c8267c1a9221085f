package io.khabar.run.entity;

import io.khabar.article.Article;
import io.khabar.article.EntityType;
import io.khabar.enrich.Enricher;
import io.khabar.enrich.gazetteer.KnownNames;
import io.khabar.run.Settings;
import io.khabar.run.entity.TaggedText.TaggedName;
import io.khabar.run.gold.Counts;
import io.khabar.run.gold.GoldArticles;
import io.khabar.run.gold.GoldLines;
import io.khabar.watch.CountedMetrics;
import java.io.IOException;
import java.util.Set;
import java.util.function.LongConsumer;

/** Scores the shipped enrichment against labelled lines. */
public final class EntityEvaluation {
    private final Enricher enricher = Enricher.standard(new CountedMetrics());
    private final GoldArticles articles;
    private final GoldLines lines;

    public EntityEvaluation(Settings settings) {
        articles = new GoldArticles(settings);
        lines = new GoldLines(settings, 1);
    }

    /** Scores articles with entities, JSON lines; empty ones are none. Each line that is done is told. */
    public EntityScore articles(String gold, LongConsumer progress) throws IOException {
        EntityScore score = new EntityScore();
        EntityComparison comparison = new EntityComparison(KnownNames.shipped(), score);
        score.unusable(lines.forEach(gold, progress, line -> {
            if (!line.text().isBlank()) {
                LabelledArticle labelled = LabelledArticle.of(line, articles);
                enricher.enrich(labelled.article());
                comparison.compare(labelled);
            }
        }));
        return score;
    }

    /** Scores tagged tokens: a name counts when its tokens and its type are right. */
    public EntityScore tokens(String gold, LongConsumer progress) throws IOException {
        EntityScore score = new EntityScore();
        ConllTexts read = new ConllTexts();
        score.unusable(lines.forEach(gold, progress, read::add));
        for (TaggedText text : read.texts()) {
            compare(text, score);
        }
        return score;
    }

    private void compare(TaggedText text, EntityScore score) {
        Article article = enricher.enrich(text.article());
        Set<TaggedName> marked = text.marked();
        Set<TaggedName> found = text.found(article);
        long right = found.stream().filter(marked::contains).count();
        score.names(Counts.of(right, found.size(), marked.size()));
        for (EntityType type : EntityType.values()) {
            long wanted = marked.stream().filter(name -> name.type() == type).count();
            long got = found.stream().filter(name -> name.type() == type).count();
            long both = found.stream()
                    .filter(name -> name.type() == type && marked.contains(name))
                    .count();
            if (wanted + got > 0) {
                score.typed(type, Counts.of(both, got, wanted));
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
