package io.khabar.enrich;

import io.khabar.article.Article;
import java.util.List;

/** Headline and body of an article as words, analysed on first use and then shared by its enrichments. */
final class ArticleText {
    private final Article article;
    private List<FieldText> fields;

    ArticleText(Article article) {
        this.article = article;
    }

    /** The headline, then the body. */
    List<FieldText> fields() {
        if (fields == null) {
            fields = List.of(
                    new FieldText(FieldText.HEADLINE, article.getHeadline()), new FieldText("body", article.getBody()));
        }
        return fields;
    }
}
