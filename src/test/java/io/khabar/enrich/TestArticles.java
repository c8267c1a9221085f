package io.khabar.enrich;

import io.khabar.article.Article;
import io.khabar.article.Entity;
import io.khabar.article.Span;
import io.khabar.watch.CountedMetrics;
import java.util.Comparator;
import java.util.List;

/** Articles of our own for the tests of this package and those in it, and what the standard enricher makes of them. */
public final class TestArticles {
    /** What {@link #STANDARD} counts. */
    public static final CountedMetrics METRICS = new CountedMetrics();
    /** Loaded once: the language model takes its time. */
    public static final Enricher STANDARD = Enricher.standard(METRICS);

    /** Names of all kinds, and a person who is named again without the given name. */
    public static final Article TRUCE = article("واشنطن تدعو إلى هدنة بغزة", """
            قال المتحدث باسم وزارة الخارجية الأميركية، ماثيو ميلر، إن للولايات المتحدة دورا في محادثات الدوحة.
            وأضاف ميلر أن مصر وقطر تنقلان المقترحات بين إسرائيل وحماس، وأن الحل وشيك.
            وفي البيت الأبيض، جون كيربي يؤكد أن إطلاق النار سيتوقف، ولم يعط كيربي موعدا لوقف إطلاق النار.""");

    private TestArticles() {}

    /** Nothing found out about it yet. */
    public static Article article(String headline, String body, String... keywords) {
        Article article = new Article();
        article.setId("00000000000000000000000000000001");
        article.setRevision(1);
        article.setHeadline(headline);
        article.setBody(body);
        article.setLanguage("und");
        article.setKeywords(List.of(keywords));
        article.setTags(List.of());
        article.setEntities(List.of());
        return article;
    }

    /** The same, with all that the shipped lists find out. */
    public static Article enriched(String headline, String body, String... keywords) {
        return STANDARD.enrich(article(headline, body, keywords));
    }

    /** Ids of the entities, most salient first. */
    public static List<String> ids(Article article) {
        return article.getEntities().stream().map(Entity::getId).toList();
    }

    /** First mentions of the entities that no list has, in the order of the text. */
    public static List<String> unlisted(Article article) {
        return article.getEntities().stream()
                .filter(entity -> entity.getId() == null)
                .map(entity -> entity.getMentions().get(0))
                .sorted(Comparator.comparing((Span span) -> span.getField().equals("body"))
                        .thenComparing(Span::getStart))
                .map(Span::getText)
                .toList();
    }

    /** The texts of an entity's mentions, in the order of the article. */
    public static List<String> mentions(Article article, String id) {
        return article.getEntities().stream()
                .filter(entity -> id.equals(entity.getId()))
                .flatMap(entity -> entity.getMentions().stream())
                .map(Span::getText)
                .toList();
    }
}
