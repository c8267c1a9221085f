package io.khabar.run.gold;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.run.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldLinesTest {
    private static final Settings SETTINGS = Settings.of(Map.of("KHABAR_MAX_ARTICLE_BYTES", "2000"), new Properties());

    @TempDir
    private Path directory;

    @Test
    void a_broken_line_is_told_with_its_number_and_the_others_are_used() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("\uFEFF{\"n\": 1}\r\n{\"secret\": \n[1]\n\n{\"n\": 5} {}\n{\"n\": \"".getBytes(UTF_8));
        file.write(0xff);
        file.writeBytes(("\"}\n{\"n\": \"" + "ن".repeat(600_000) + "\"}\n{\"n\": 8}").getBytes(UTF_8));
        Path gold = Files.write(directory.resolve("gold.jsonl"), file.toByteArray());

        List<Integer> used = new ArrayList<>();
        List<Long> told = new ArrayList<>();
        List<String> unusable = new GoldLines(SETTINGS, 1)
                .forEach(
                        gold.toString(),
                        told::add,
                        line -> used.add(line.object().get("n").asInt()));

        assertThat(used).containsExactly(1, 8);
        assertThat(told).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(unusable)
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("line 2: no valid JSON: the error is at character 11 of 11"),
                        line -> assertThat(line).isEqualTo("line 3: no JSON object"),
                        line -> assertThat(line).isEqualTo("line 4: no JSON object"),
                        line -> assertThat(line).startsWith("line 5: no valid JSON"),
                        line -> assertThat(line).isEqualTo("line 6: no valid UTF-8"),
                        line -> assertThat(line).startsWith("line 7: more than 1,050,576 bytes"));
        assertThat(unusable).noneMatch(line -> line.contains("secret"));
    }

    @Test
    void what_is_no_file_is_told() {
        GoldLines lines = new GoldLines(SETTINGS, 1);
        assertThatThrownBy(() -> lines.forEach(directory.toString(), count -> {}, line -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is a directory");
        assertThatThrownBy(() -> lines.forEach(directory.resolve("none").toString(), count -> {}, line -> {}))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void an_article_that_the_decoder_refuses_is_named() throws Exception {
        GoldArticles articles = new GoldArticles(SETTINGS);
        assertThat(articles.of("{\"headline\": \"h\", \"body\": \"b\", \"topics\": []}".getBytes(UTF_8), "it")
                        .getBody())
                .isEqualTo("b");
        assertThatThrownBy(() -> articles.of("{\"headline\": \"h\"}".getBytes(UTF_8), "\"a\""))
                .isInstanceOf(UnusableLineException.class)
                .hasMessageStartingWith("\"a\" is rejected, NO_BODY: ");
    }
}
