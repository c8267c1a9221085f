package io.khabar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code eval topics} as one types it. */
class TopicsEvaluationTest {
    /** By hand: a truce found, a truce that the text hides, an election that nobody labelled, a borderline strike. */
    private static final List<String> GOLD = List.of(
            article("one", "هدنة بين الفصيلين", "وافق الفصيلان على هدنة مدتها شهر تبدأ فجر الغد.", "\"ceasefire\"", ""),
            article(
                    "two",
                    "Quiet on the hill",
                    "The guns have been silent since dawn and shepherds came back.",
                    "\"ceasefire\"",
                    ""),
            article(
                    "three",
                    "Polling stations open",
                    "Voters elect a new parliament in the first general election.",
                    "",
                    ""),
            article(
                    "four",
                    "Bakers on strike",
                    "The bakers went on strike on Monday.",
                    "\"protests\"",
                    "\"protests\""));

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory;

    @Test
    void figures_and_misses_are_those_counted_by_hand() throws IOException {
        assertThat(execute("eval", "topics", "--json", "--folds", "2", file(GOLD)))
                .isZero();
        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertThat(json.get("articles").asInt()).isEqualTo(4);
        assertThat(json.at("/own/micro/right").asInt()).isEqualTo(1);
        assertThat(json.at("/own/micro/extra").asInt()).isEqualTo(1);
        assertThat(json.at("/own/micro/missed").asInt()).isEqualTo(1);
        assertThat(json.at("/own/micro/f1").asDouble()).isEqualTo(0.5);
        assertThat(json.at("/own/topics/protests/positives").asInt()).isZero();
        assertThat(json.get("misses"))
                .extracting(miss ->
                        miss.get("article").asText() + " " + miss.get("topic").asText())
                .containsExactly("two ceasefire", "three elections");
    }

    @Test
    void a_person_reads_a_table_and_the_misses_with_their_scores() throws IOException {
        assertThat(execute("eval", "topics", file(GOLD))).isZero();
        assertThat(out.toString())
                .containsPattern("ceasefire +2 +1 +0 +1 +1\\.000 +0\\.500 +0\\.667")
                .containsPattern("micro +2 +1 +1 +1 +0\\.500 +0\\.500 +0\\.500")
                .containsPattern("missed ceasefire: query not fulfilled \\(minimum \\d\\.\\d\\d\\)")
                .containsPattern(
                        "extra elections: \\d\\.\\d\\d \\(minimum \\d\\.\\d\\d\\)\\s+Polling stations open\\s+three");
    }

    @Test
    void lines_that_can_not_be_used_are_told_and_the_others_count() throws IOException {
        String input = file(List.of(
                GOLD.get(0),
                "nonsense",
                "[]",
                "{\"headline\": \"A\", \"body\": \"B\"}",
                article("five", "A", "B.", "\"astrology\"", ""),
                "{\"headline\": \"A\", \"topics\": [], \"borderline\": []}"));
        assertThat(execute("eval", "topics", input)).isEqualTo(1);
        assertThat(out.toString()).startsWith("1 articles;");
        assertThat(err.toString().lines().filter(line -> line.startsWith("khabar: ")))
                .satisfiesExactly(
                        line -> assertThat(line).contains("line 2: no valid JSON"),
                        line -> assertThat(line).contains("line 3: no JSON object"),
                        line -> assertThat(line).contains("line 4: \"topics\" is no array"),
                        line -> assertThat(line).contains("line 5: no rule has the topic \"astrology\""),
                        line -> assertThat(line).contains("line 6: the article is rejected, "));
    }

    @Test
    void one_fold_is_none() throws IOException {
        assertThat(execute("eval", "topics", "--folds", "1", file(GOLD))).isEqualTo(2);
        assertThat(err.toString()).contains("--folds 1 is less than 2");
    }

    private static String article(String id, String headline, String body, String topics, String borderline) {
        return "{\"id\": \"%s\", \"headline\": \"%s\", \"body\": \"%s\", \"topics\": [%s], \"borderline\": [%s]}"
                .formatted(id, headline, body, topics, borderline);
    }

    private String file(List<String> lines) throws IOException {
        return Files.write(directory.resolve("gold.jsonl"), lines, UTF_8).toString();
    }

    private int execute(String... arguments) {
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
