package io.khabar;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.khabar.article.Article;
import io.khabar.article.RawArticle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The articles that each stage is timed with, in turn: about 2,600 characters each.
 *
 * <p>By default Arabic news of the samples, which has few different words. What was found out about a word is remembered
 * with it, so a real stream is dearer: {@code -Dkhabar.bench.articles=FILE} takes articles in JSON lines instead.
 */
public final class BenchmarkArticles {
    private static final String FILE = "khabar.bench.articles";
    private static final int CHARACTERS = 2600;
    private static final List<String> PAGES = List.of(
            "01-truce-talks", "03-envoys", "04-sudan-convoy", "06-exchange", "07-drone-strike", "02-border-calm");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Article> articles;
    private int next;

    private BenchmarkArticles(List<Article> articles) {
        this.articles = articles;
    }

    public static BenchmarkArticles read() {
        String file = System.getProperty(FILE);
        return new BenchmarkArticles(file == null ? samples() : lines(Path.of(file)));
    }

    /** One after the other, from the first again after the last. */
    public Article next() {
        next = next + 1 == articles.size() ? 0 : next + 1;
        return articles.get(next);
    }

    public List<Article> all() {
        return articles;
    }

    /** As it comes from a provider. */
    public static RawArticle raw(Article article) {
        try {
            byte[] json = JSON.writeValueAsBytes(Map.of(
                    "url",
                    "https://news.example/world/2026/1/2/" + article.getId(),
                    "source",
                    "Example",
                    "headline",
                    article.getHeadline(),
                    "body",
                    article.getBody(),
                    "published",
                    "2026-01-02T10:00:00Z"));
            return RawArticle.newBuilder()
                    .setMediaType("application/json")
                    .setContent(ByteBuffer.wrap(json))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pages of the samples joined, each time beginning with another. */
    private static List<Article> samples() {
        List<Article> articles = new ArrayList<>();
        for (int first = 0; first < PAGES.size(); first++) {
            List<String> pages = new ArrayList<>(PAGES.subList(first, PAGES.size()));
            pages.addAll(PAGES.subList(0, first));
            String text = pages.stream().map(BenchmarkArticles::page).collect(Collectors.joining("\n"));
            int headlineEnd = text.indexOf('\n');
            articles.add(article(
                    "sample-" + first, text.substring(0, headlineEnd), text.substring(headlineEnd + 1, CHARACTERS)));
        }
        return articles;
    }

    private static List<Article> lines(Path file) {
        try {
            List<Article> articles = new ArrayList<>();
            for (String line : Files.readAllLines(file, UTF_8)) {
                JsonNode node = JSON.readTree(line);
                String body = node.path("body").asText();
                if (Math.abs(body.length() - CHARACTERS) < CHARACTERS / 5) {
                    articles.add(article(
                            "line-" + articles.size(), node.path("headline").asText(), body));
                }
            }
            return articles;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Article article(String id, String headline, String body) {
        return Article.newBuilder()
                .setId(id)
                .setHeadline(headline)
                .setBody(body)
                .setLanguage("ar")
                .build();
    }

    private static String page(String name) {
        try {
            return Files.readString(Path.of("samples", name + ".txt"), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
