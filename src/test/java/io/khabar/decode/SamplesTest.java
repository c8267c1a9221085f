package io.khabar.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.article.Article;
import io.khabar.article.RawArticle;
import io.khabar.article.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples are what their README says. */
class SamplesTest {
    private static final Path SAMPLES = Path.of("samples");

    /** A row of the README's table. */
    record Sample(String name, String articles, String topics) {
        RawArticle raw() {
            try {
                if (!name.contains(":")) {
                    return RawArticles.raw("text/plain", Files.readAllBytes(SAMPLES.resolve(name)));
                }
                String[] place = name.split(":");
                List<String> lines = Files.readAllLines(SAMPLES.resolve(place[0]), StandardCharsets.UTF_8);
                return RawArticles.json(lines.get(Integer.parseInt(place[1]) - 1));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Sample> samples() throws IOException {
        try (Stream<String> lines = Files.lines(SAMPLES.resolve("README.md"))) {
            return lines.filter(line -> line.startsWith("| ") && line.matches(".*\\.(txt|jsonl).*"))
                    .map(line -> line.split("\\|"))
                    .map(cells -> new Sample(cells[1].strip(), cells[2].strip(), cells[3].strip()))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_decodes_as_announced(Sample sample) {
        if (!sample.articles().matches("\\d+")) {
            assertThat(RawArticles.refused(sample.raw()).reason()).isEqualTo(Reason.valueOf(sample.articles()));
            return;
        }
        List<Article> articles = RawArticles.articles(sample.raw());
        assertThat(articles).hasSize(Integer.parseInt(sample.articles()));
        assertThat(sample.topics().split(";")).as("topics").hasSameSizeAs(articles);
        assertThat(articles.stream().skip(1))
                .allMatch(part -> part.getPartOf().equals(articles.get(0).getId()));
        assertThat(articles.get(0).getSource()).isNotBlank();
        assertThat(articles.get(0).getPublished() == null)
                .as("date not understood")
                .isEqualTo(sample.name().equals("wire.jsonl:8"));
        assertThat(articles)
                .allSatisfy(article -> assertThat(article.getBody())
                        .doesNotContain(
                                "المصدر:",
                                "Source:",
                                "Keywords:",
                                "كلمات",
                                "تاريخ النشر",
                                "Published",
                                "أيضا:",
                                "also:"));
    }

    @Test
    void every_sample_is_announced() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".txt")))
                    .containsExactlyInAnyOrderElementsOf(samples().stream()
                            .map(Sample::name)
                            .filter(name -> name.endsWith(".txt"))
                            .toList());
        }
        assertThat(samples().stream().map(Sample::name).filter(name -> name.startsWith("wire.jsonl:")))
                .hasSameSizeAs(Files.readAllLines(SAMPLES.resolve("wire.jsonl")));
    }

    @Test
    void copies_redeliveries_and_revisions_are_what_they_are_called() {
        assertThat(own("22-border-calm-again.txt")).isEqualTo(own("02-border-calm.txt"));
        assertThat(own("21-sudan-convoy-copy.txt").getId())
                .isNotEqualTo(own("04-sudan-convoy.txt").getId());
        assertThat(own("21-sudan-convoy-copy.txt"))
                .extracting(Article::getHeadline, Article::getBody)
                .containsExactly(
                        own("04-sudan-convoy.txt").getHeadline(),
                        own("04-sudan-convoy.txt").getBody());
        assertThat(own("wire.jsonl:5"))
                .extracting(Article::getHeadline, Article::getBody)
                .containsExactly(
                        own("14-families-en.txt").getHeadline(),
                        own("14-families-en.txt").getBody());
        assertThat(own("wire.jsonl:2").getId()).isEqualTo(own("wire.jsonl:1").getId());
        assertThat(own("wire.jsonl:2").getBody())
                .isNotEqualTo(own("wire.jsonl:1").getBody());
    }

    @Test
    void links_stay_beside_the_text() {
        assertThat(Stream.of(
                                "03-envoys.txt",
                                "06-exchange.txt",
                                "11-book-fair.txt",
                                "15-crossings-en.txt",
                                "20-bank-en.txt")
                        .map(name -> own(name).getAttributes().get("related")))
                .allMatch(Objects::nonNull)
                .satisfiesOnlyOnce(related -> assertThat(related.lines()).hasSize(3));
        assertThat(own("15-crossings-en.txt").getBody()).endsWith("border agency next week.");
    }

    private static Article own(String name) {
        return RawArticles.articles(new Sample(name, "", "").raw()).get(0);
    }
}
