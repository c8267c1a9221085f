package io.khabar.match;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.khabar.article.Article;
import io.khabar.article.Entity;
import io.khabar.article.EntityType;
import io.khabar.article.Rule;
import io.khabar.article.Span;
import io.khabar.article.Tag;
import io.khabar.article.TagOrigin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Articles and rules of the tests of this package. */
final class Samples {
    private Samples() {}

    static Article article(String headline, String body) {
        return Article.newBuilder()
                .setId("sample")
                .setHeadline(headline)
                .setBody(body)
                .build();
    }

    /** The text pages of the samples directory, labels and all, as articles. */
    static List<Article> pages() {
        try (Stream<Path> files = Files.list(Path.of("samples"))) {
            return files.filter(file -> file.getFileName().toString().matches("(0[1-9]|1\\d)-.*\\.txt"))
                    .sorted()
                    .map(Samples::page)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Article page(Path file) {
        try {
            String text = Files.readString(file, UTF_8);
            int headlineEnd = text.indexOf('\n');
            return article(text.substring(0, headlineEnd), text.substring(headlineEnd + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An article of الجزيرة in Arabic that names Hamas and Badr Abdelatty, with two tags. */
    static Article enriched() {
        String headline = "عبد العاطي يلتقي وفد حماس";
        String body = "قال مصدر إن حماس وافقت.\nوأكد الوزير بدر عبد العاطي ذلك.";
        Article article = article(headline, body);
        article.setLanguage("ar-EG");
        article.setSource("الجزيرة نت");
        article.setTags(List.of(
                new Tag("وقف إطلاق النار", TagOrigin.PROVIDER, 1f), new Tag("القاهرة", TagOrigin.KEYPHRASE, 0.5f)));
        article.setEntities(List.of(
                entity(
                        "organisation/hamas",
                        EntityType.ORGANISATION,
                        Map.of("ar", "حماس", "en", "Hamas"),
                        span("headline", headline, "حماس"),
                        span("body", body, "حماس")),
                entity(
                        "person/badr-abdelatty",
                        EntityType.PERSON,
                        Map.of("ar", "بدر عبد العاطي", "en", "Badr Abdelatty"),
                        span("headline", headline, "عبد العاطي"),
                        span("body", body, "بدر عبد العاطي"))));
        return article;
    }

    static Entity entity(String id, EntityType type, Map<String, String> names, Span... mentions) {
        return Entity.newBuilder()
                .setId(id)
                .setType(type)
                .setNames(names)
                .setMentions(List.of(mentions))
                .build();
    }

    private static Span span(String field, String text, String name) {
        int start = text.indexOf(name);
        return new Span(field, start, start + name.length(), name);
    }

    static Rule rule(String id, String query) {
        return Rule.newBuilder().setId(id).setQuery(query).build();
    }

    static Optional<TopicMatch> match(String query, Article article) {
        return CompiledRule.of(rule("sample", query)).match(new ArticleWords(article));
    }

    static boolean matches(String query, String headline, String body) {
        return match(query, article(headline, body)).isPresent();
    }
}
