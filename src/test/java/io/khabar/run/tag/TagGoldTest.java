package io.khabar.run.tag;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.khabar.article.Tag;
import io.khabar.run.Explainer;
import io.khabar.run.RawInputs;
import io.khabar.run.Settings;
import io.khabar.watch.CountedMetrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tags of articles that were written for it; their {@code junk} is what no editor would sign. */
class TagGoldTest {
    private static final Path GOLD = Path.of("src/test/resources/tags/gold.jsonl");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Settings SETTINGS = Settings.of(Map.of(), new Properties());
    private static final Explainer EXPLAINER = new Explainer(SETTINGS, new CountedMetrics());

    static List<String> lines() throws IOException {
        return Files.readAllLines(GOLD, UTF_8);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void an_article_has_no_junk_and_few_tags(String line) throws IOException {
        JsonNode article = JSON.readTree(line);
        List<String> tags =
                EXPLAINER.explain(RawInputs.document(line.getBytes(UTF_8))).get(0).article().getTags().stream()
                        .map(Tag::getText)
                        .toList();
        assertThat(tags).hasSizeBetween(2, 12).doesNotHaveDuplicates();
        for (JsonNode junk : article.get("junk")) {
            assertThat(tags).doesNotContain(junk.asText());
        }
    }

    @Test
    void most_tags_are_those_of_a_reader() throws IOException {
        TagScore score = new TagGold(SETTINGS).score(GOLD.toString(), count -> {});
        assertThat(score.unusable()).isEmpty();
        assertThat(score.articles()).hasSize(14);
        assertThat(score.micro().precision()).isGreaterThan(0.8);
        assertThat(score.micro().recall()).isGreaterThan(0.65);
    }

    @Test
    void figures_follow_from_what_is_the_same(@TempDir Path directory) throws IOException {
        Path gold = directory.resolve("gold.jsonl");
        Files.writeString(gold, """
                {"headline":"Coral bleaching spreads","body":"Coral bleaching kills reefs.","tags":["CORAL bleaching","tides"]}
                {"headline":"Coral bleaching spreads","body":"Coral bleaching kills reefs.","keywords":["coral bleaching"]}
                {"headline":"Coral bleaching spreads","body":"Coral bleaching kills reefs."}
                [1]
                {"headline":
                {"headline":"No body","tags":["body"]}
                """, UTF_8);
        TagScore score = new TagGold(SETTINGS).score(gold.toString(), count -> {});
        assertThat(score.articles()).hasSize(2);
        assertThat(score.articles().get(0).missed()).containsExactly("tides");
        assertThat(score.micro().recall()).isEqualTo(2.0 / 3);
        assertThat(score.unusable())
                .containsExactly(
                        "line 3: has neither tags nor keywords",
                        "line 4: no JSON object",
                        "line 5: no valid JSON: the error is at character 12 of 12",
                        score.unusable().get(3))
                .last()
                .asString()
                .startsWith("line 6: the article is rejected, NO_BODY");
        assertThat(JSON.readTree(score.json(true)).get("errors")).hasSize(2);
    }
}
