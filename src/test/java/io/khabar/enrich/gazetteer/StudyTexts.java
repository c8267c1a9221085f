package io.khabar.enrich.gazetteer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.khabar.article.Article;
import io.khabar.enrich.TestArticles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Articles of about one length to measure costs on: real ones where they are at hand, else the samples. */
final class StudyTexts {
    private static final Path REAL = Path.of("..", "shared", "data", "ant-articles.jsonl");
    private static final Path SAMPLES = Path.of("samples");
    private static final int LENGTH = 2_600;
    private static final int MOST = 300;

    private StudyTexts() {}

    /** Each with a body of 2,600 characters, cut from longer ones or put together from shorter ones. */
    static List<Article> articles() {
        try {
            StringBuilder all = new StringBuilder();
            if (Files.exists(REAL)) {
                ObjectMapper json = new ObjectMapper();
                for (String line : Files.readAllLines(REAL, UTF_8)) {
                    JsonNode article = json.readTree(line);
                    all.append(article.path("body").asText()).append('\n');
                }
            } else {
                try (Stream<Path> files = Files.list(SAMPLES)) {
                    for (Path file : files.filter(each -> each.toString().endsWith(".txt"))
                            .sorted()
                            .toList()) {
                        // One sample is in another charset on purpose; its letters are no matter here.
                        all.append(new String(Files.readAllBytes(file), UTF_8)).append('\n');
                    }
                }
            }
            List<Article> articles = new ArrayList<>();
            for (int from = 0; from + LENGTH <= all.length() && articles.size() < MOST; from += LENGTH) {
                articles.add(TestArticles.article("", all.substring(from, from + LENGTH)));
            }
            return articles;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
