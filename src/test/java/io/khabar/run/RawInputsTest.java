package io.khabar.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.article.ArticleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawInputsTest {
    @TempDir
    private Path directory;

    @Test
    void a_directory_gives_its_inputs_in_the_order_of_the_names_and_leaves_the_rest() throws IOException {
        write("b/page.txt", "عنوان\nنص");
        write("a.jsonl", "{\"headline\":\"one\"}\n\n{\"headline\":\"two\"}");
        write("c.json", "{\n\"headline\": \"three\"\n}");
        write("README.md", "not an input");

        assertThat(read(directory))
                .containsExactly(
                        "a.jsonl#1 application/json 18",
                        "a.jsonl#2 application/json 0",
                        "a.jsonl#3 application/json 18",
                        "page.txt text/plain 15",
                        "c.json application/json 23");
    }

    @Test
    void an_article_with_an_address_has_its_id_as_the_key() throws IOException {
        write(
                "x.jsonl",
                "{\"tags\":[{\"url\":\"no\"}],\"url\":\"https://news.example/1?utm_source=x\"}\n{\"url\":7}\n{\"url\":\"\"}\n{broken");

        assertThat(read(directory.resolve("x.jsonl")))
                .extracting(line -> line.split(" ")[0])
                .containsExactly(
                        ArticleId.of("http://news.example/1", null, null, null, null),
                        "x.jsonl#2",
                        "x.jsonl#3",
                        "x.jsonl#4");
    }

    @Test
    void bytes_come_through_as_they_are() throws IOException {
        Files.write(directory.resolve("odd.jsonl"), new byte[] {'{', (byte) 0xff, '}', '\r', '\n', '{', '}'});

        List<Integer> sizes = new ArrayList<>();
        RawInputs.of(List.of(directory.resolve("odd.jsonl").toString()))
                .forEach((key, raw) -> sizes.add(raw.getContent().remaining()));
        assertThat(sizes).containsExactly(4, 2);
    }

    @Test
    void what_is_not_there_or_empty_is_said_at_once() {
        assertThatThrownBy(() -> RawInputs.of(List.of("nowhere"))).hasMessageContaining("nowhere");
        assertThatThrownBy(() -> RawInputs.of(List.of(directory.toString()))).hasMessageContaining("*.jsonl");
    }

    private void write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, UTF_8);
    }

    private static List<String> read(Path path) throws IOException {
        List<String> lines = new ArrayList<>();
        RawInputs.of(List.of(path.toString()))
                .forEach((key, raw) -> lines.add(
                        key + " " + raw.getMediaType() + " " + raw.getContent().remaining()));
        return lines;
    }
}
