package io.khabar;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.khabar.article.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The article that each stage is timed with: Arabic news of the samples, 2,600 characters in all. */
public final class BenchmarkArticle {
    private static final int CHARACTERS = 2600;
    private static final List<String> PAGES = List.of(
            "01-truce-talks", "03-envoys", "04-sudan-convoy", "06-exchange", "07-drone-strike", "02-border-calm");

    private BenchmarkArticle() {}

    public static Article article() {
        String text = PAGES.stream().map(BenchmarkArticle::page).collect(Collectors.joining("\n"));
        int headlineEnd = text.indexOf('\n');
        return Article.newBuilder()
                .setId("benchmark")
                .setHeadline(text.substring(0, headlineEnd))
                .setBody(text.substring(headlineEnd + 1, CHARACTERS))
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
