package io.khabar.enrich.text;

import io.khabar.analysis.Reading;
import io.khabar.article.Article;
import java.util.List;

/** Headline and body of an article as words, analysed on first use and then shared by its enrichments. */
public final class ArticleText {
    private final Article article;
    private Reading reading;
    private List<FieldText> fields;

    /** Not analysed yet. */
    public ArticleText(Article article) {
        this.article = article;
    }

    /** The words of both, as the rules read them too. */
    public Reading reading() {
        if (reading == null) {
            reading = Reading.of(article.getHeadline(), article.getBody());
        }
        return reading;
    }

    /** The headline, then the body. */
    public List<FieldText> fields() {
        if (fields == null) {
            fields = List.of(
                    new FieldText(FieldText.HEADLINE, reading().headline()),
                    new FieldText("body", reading().body()));
        }
        return fields;
    }
}
