package io.khabar.dedup;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.khabar.article.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Articles to study duplicates on: real ones where they are at hand, else the samples of this project. */
final class StudyCorpus {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path REAL = Path.of("..", "shared", "data", "ant-articles.jsonl");
    private static final Path PAIRS = Path.of("..", "shared", "gold", "pairs-dev.jsonl");
    private static final Path SAMPLES = Path.of("samples");
    private static final int LEAST_BODY = 200;

    private StudyCorpus() {}

    /** A pair that an annotator judged. */
    record Judged(Article a, Article b, boolean copy, boolean sure) {}

    static boolean isReal() {
        return Files.exists(REAL);
    }

    /** Real articles long enough to be cut up, or the samples. */
    static List<Article> articles() {
        return isReal()
                ? lines(REAL)
                        .map(StudyCorpus::article)
                        .filter(article -> article.getBody().length() >= LEAST_BODY)
                        .toList()
                : samples();
    }

    /** The text pages among the samples: the first line is the headline; lines of labels go. */
    static List<Article> samples() {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            List<Article> samples = new ArrayList<>();
            for (Path file : files.filter(StudyCorpus::isOriginalPage).sorted().toList()) {
                List<String> lines = Files.readAllLines(file, UTF_8);
                String body = String.join(
                        "\n",
                        lines.subList(1, lines.size()).stream()
                                .filter(line -> line.length() > 60)
                                .toList());
                samples.add(article(file.getFileName().toString(), "Sample", lines.get(0), body));
            }
            return samples;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pairs of the development gold; none when it is not at hand. */
    static List<Judged> judged() {
        return Files.exists(PAIRS)
                ? lines(PAIRS)
                        .map(pair -> new Judged(
                                article(pair.get("a")),
                                article(pair.get("b")),
                                List.of("duplicate", "revision")
                                        .contains(pair.get("label").asText()),
                                pair.get("confidence").asText().equals("high")))
                        .toList()
                : List.of();
    }

    private static boolean isOriginalPage(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".txt") && name.compareTo("21") < 0;
    }

    private static Stream<JsonNode> lines(Path file) {
        try (Stream<String> lines = Files.lines(file, UTF_8)) {
            List<JsonNode> nodes = new ArrayList<>();
            for (String line : lines.toList()) {
                nodes.add(JSON.readTree(line));
            }
            return nodes.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Article article(JsonNode node) {
        return article(
                node.get("id").asText(),
                node.get("source").asText(),
                node.get("headline").asText(),
                node.get("body").asText());
    }

    private static Article article(String id, String source, String headline, String body) {
        return Article.newBuilder()
                .setId(id)
                .setUrl("https://study.example/" + Integer.toHexString(id.hashCode()))
                .setSource(source)
                .setHeadline(headline)
                .setBody(body)
                .build();
    }
}
