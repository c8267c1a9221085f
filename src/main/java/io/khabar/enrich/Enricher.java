package io.khabar.enrich;

import io.khabar.analysis.Reading;
import io.khabar.article.Article;
import io.khabar.article.Subject;
import io.khabar.enrich.language.LanguageEnrichment;
import io.khabar.enrich.name.EntityEnrichment;
import io.khabar.enrich.tag.TagEnrichment;
import io.khabar.enrich.text.ArticleText;
import io.khabar.enrich.text.Enrichment;
import io.khabar.enrich.text.Lexicon;
import io.khabar.watch.NewsMetrics;
import io.khabar.watch.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what an article says about itself: each enrichment in turn, timed, counted and isolated here and nowhere
 * else. One that fails never stops the article.
 *
 * <p>Safe for use by several threads.
 */
public final class Enricher {
    private static final Logger LOG = LoggerFactory.getLogger(Enricher.class);

    private final List<Enrichment> enrichments;
    private final String lexiconVersion;
    private final NewsMetrics metrics;

    Enricher(List<Enrichment> enrichments, String lexiconVersion, NewsMetrics metrics) {
        this.enrichments = List.copyOf(enrichments);
        this.lexiconVersion = lexiconVersion;
        this.metrics = metrics;
    }

    /** All enrichments with the shipped gazetteer and word lists; loading them takes seconds. */
    public static Enricher standard(NewsMetrics metrics) {
        Lexicon lexicon = new Lexicon();
        // In this order, which the version tells.
        EntityEnrichment entities = new EntityEnrichment(lexicon);
        TagEnrichment tags = new TagEnrichment(lexicon);
        List<Enrichment> all = List.of(new LanguageEnrichment(lexicon), entities, tags);
        return new Enricher(all, lexicon.version(), metrics);
    }

    /**
     * This one with subjects as the last thing that is found out, when language, entities and tags are there.
     *
     * @param version version of what finds the subjects; becomes part of {@link #lexiconVersion}
     */
    public Enricher with(BiFunction<Article, Reading, List<Subject>> subjects, String version) {
        List<Enrichment> all = new ArrayList<>(enrichments);
        all.add(new SubjectEnrichment(subjects));
        return new Enricher(all, lexiconVersion + "-" + version, metrics);
    }

    /** Sets what was found out on the given article and returns it. */
    public Article enrich(Article article) {
        long start = System.nanoTime();
        ArticleText text = new ArticleText(article);
        for (Enrichment enrichment : enrichments) {
            apply(enrichment, article, text);
        }
        if (article.getProvenance() != null) {
            article.getProvenance().setLexiconVersion(lexiconVersion);
        }
        metrics.worked(Work.ENRICH, System.nanoTime() - start);
        metrics.described(article);
        return article;
    }

    /** Version of the gazetteer and word lists: changes with their content. */
    public String lexiconVersion() {
        return lexiconVersion;
    }

    List<Enrichment> enrichments() {
        return enrichments;
    }

    private void apply(Enrichment enrichment, Article article, ArticleText text) {
        long start = System.nanoTime();
        try {
            enrichment.apply(article, text);
            metrics.enriched(enrichment.name(), System.nanoTime() - start);
        } catch (RuntimeException e) {
            metrics.enrichmentFailed(enrichment.name());
            LOG.warn("event=enrichment_failed enrichment={} article={}", enrichment.name(), article.getId(), e);
        }
    }
}
