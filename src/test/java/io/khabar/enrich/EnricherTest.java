package io.khabar.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.article.Article;
import io.khabar.article.Provenance;
import io.khabar.enrich.language.LanguageEnrichment;
import io.khabar.enrich.text.ArticleText;
import io.khabar.enrich.text.Enrichment;
import io.khabar.enrich.text.Lexicon;
import io.khabar.watch.CountedMetrics;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnricherTest {

    @Test
    void a_failing_enrichment_is_counted_and_the_others_go_on() {
        CountedMetrics metrics = new CountedMetrics();
        Enricher enricher = new Enricher(List.of(new Failing(), new LanguageEnrichment(new Lexicon())), "v", metrics);

        Article article = enricher.enrich(TestArticles.article("خبر عاجل", "وصل الوفد إلى المدينة أمس بعد رحلة طويلة"));

        assertThat(article.getLanguage()).isEqualTo("ar");
        assertThat(metrics.by("enrichmentFailed").keySet()).containsExactly("failing");
        assertThat(metrics.by("enriched").keySet()).containsExactly("language");
    }

    @Test
    void each_standard_enrichment_is_timed_under_its_name() {
        CountedMetrics metrics = TestArticles.METRICS;
        TestArticles.enriched("A visit to Cairo", "The envoy arrived on Monday.");
        assertThat(metrics.by("enriched").keySet()).contains("language", "entities", "tags");
        assertThat(metrics.by("enrichmentFailed")).isEmpty();
    }

    @Test
    void the_lexicon_version_is_noted_where_there_is_provenance() {
        Article article = TestArticles.article("A visit to Cairo", "The envoy arrived on Monday.");
        article.setProvenance(new Provenance("news.raw", 0, 7L, 0, Instant.EPOCH, ""));
        TestArticles.STANDARD.enrich(article);
        assertThat(article.getProvenance().getLexiconVersion())
                .isEqualTo(TestArticles.STANDARD.lexiconVersion())
                .matches("[0-9a-f]{12}");
    }

    @Test
    void other_words_are_another_version() {
        Lexicon lexicon = new Lexicon();
        lexicon.read("gazetteer/events.jsonl");
        String one = lexicon.version();
        lexicon.read("gazetteer/places.jsonl");
        assertThat(lexicon.version()).isNotEqualTo(one);
    }

    private static final class Failing implements Enrichment {
        @Override
        public String name() {
            return "failing";
        }

        @Override
        public void apply(Article article, ArticleText text) {
            throw new IllegalStateException("broken on purpose");
        }
    }
}
