package io.khabar.enrich;

import io.khabar.analysis.Reading;
import io.khabar.article.Article;
import io.khabar.article.Subject;
import io.khabar.enrich.text.ArticleText;
import io.khabar.enrich.text.Enrichment;
import java.util.List;
import java.util.function.BiFunction;

/** Sets the subjects of an article, which rules find that this stage does not know. */
final class SubjectEnrichment implements Enrichment {
    private final BiFunction<Article, Reading, List<Subject>> subjects;

    SubjectEnrichment(BiFunction<Article, Reading, List<Subject>> subjects) {
        this.subjects = subjects;
    }

    @Override
    public String name() {
        return "subjects";
    }

    @Override
    public void apply(Article article, ArticleText text) {
        article.setSubjects(subjects.apply(article, text.reading()));
    }
}
