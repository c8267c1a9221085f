package io.khabar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.khabar.run.pair.TestPairs;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on pairs of articles as one types them. */
class PairCommandsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Eight pairs, counted by hand. High: 2 found, 2 missed, 1 called wrongly, 1 left rightly, so 2/3, 2/4 and 4/7; all: 1
     * more found, 1 more left, so 3/4, 3/5 and 6/9. The labels of those missed and wrongly called are wrong on purpose.
     */
    private static final List<Object> GOLD = List.of(
            TestPairs.pair(1, TestPairs.arabic(), TestPairs.arabicCopy(), "duplicate", "high"),
            TestPairs.pair(2, TestPairs.english(), TestPairs.englishEdition(), "revision", "high"),
            TestPairs.pair(3, TestPairs.english(), TestPairs.arabic(), "duplicate", "high"),
            TestPairs.pair(4, TestPairs.weather(3), TestPairs.weather(8), "revision", "high"),
            TestPairs.pair(5, TestPairs.english(), TestPairs.englishCopy(), "same-event", "high"),
            TestPairs.pair(6, TestPairs.english(), TestPairs.sameEvent(), "same-event", "high"),
            TestPairs.pair(7, TestPairs.english(), TestPairs.englishCopy(), "revision", "low"),
            TestPairs.pair(8, TestPairs.weather(1), TestPairs.arabic(), "different", "low"));

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory;

    @Test
    void compare_gives_an_object_for_each_line_also_for_one_that_can_not_be_used() throws IOException {
        String input = file(List.of(
                TestPairs.pair(1, TestPairs.arabic(), TestPairs.arabicCopy()),
                "{\"pair\":2,\"a\":{\"headline\":\"عنوان\"}}",
                "nonsense",
                TestPairs.pair(4, TestPairs.english(), TestPairs.englishEdition()),
                TestPairs.pair(5, TestPairs.weather(3), TestPairs.weather(8), "any", "thing")));

        assertThat(execute("compare", "--json", input)).isEqualTo(1);
        List<JsonNode> objects = new ArrayList<>();
        for (String line : out.toString().lines().toList()) {
            objects.add(JSON.readTree(line));
        }

        assertThat(objects)
                .extracting(object -> object.get("pair").toString())
                .containsExactly("1", "2", "null", "4", "5");
        assertThat(objects)
                .extracting(object -> object.path("verdict").asText("-"))
                .containsExactly("duplicate", "-", "-", "revision", "distinct");
        for (int good : new int[] {0, 3, 4}) {
            assertThat(objects.get(good).fieldNames())
                    .toIterable()
                    .containsExactly("pair", "verdict", "similarity", "reasons");
            assertThat(objects.get(good).get("similarity").asDouble()).isBetween(0.0, 1.0);
            assertThat(objects.get(good).get("reasons")).isNotEmpty();
        }
        for (int bad : new int[] {1, 2}) {
            assertThat(objects.get(bad).fieldNames()).toIterable().containsExactly("pair", "error");
            assertThat(objects.get(bad).get("error").asText()).startsWith("line " + (bad + 1) + ": ");
        }
        assertThat(complaints()).isEmpty();
    }

    @Test
    void compare_tells_a_person_a_line_each_and_complains_beside_it() throws IOException {
        String input = file(List.of(
                TestPairs.pair(1, TestPairs.arabic(), TestPairs.arabicCopy()),
                "",
                TestPairs.pair(3, TestPairs.english(), TestPairs.english())));

        assertThat(execute("compare", input)).isEqualTo(1);
        assertThat(out.toString().lines())
                .hasSize(2)
                .first()
                .asString()
                .matches("pair 1 +duplicate +[01]\\.\\d{3}  .*%.*; .*%.*");
        assertThat(out.toString().lines().toList().get(1)).endsWith("1.000  same article id and same text");
        assertThat(complaints()).containsExactly("khabar: line 2: no JSON object");
    }

    @Test
    void compare_ends_well_when_all_lines_are_good() throws IOException {
        assertThat(execute("compare", file(GOLD))).isZero();
        assertThat(out.toString().lines()).hasSize(8);
        assertThat(execute("compare", file(List.of()))).isZero();
        assertThat(complaints()).isEmpty();
    }

    @Test
    void eval_gives_the_figures_as_an_object() throws IOException {
        assertThat(execute("eval", "duplicates", "--json", "--errors", file(GOLD)))
                .isZero();
        JsonNode figures = JSON.readTree(out.toString());

        assertThat(figures.fieldNames()).toIterable().containsExactly("high", "all", "unusable", "errors");
        assertFigures(figures.get("high"), 6, 2 / 3.0, 2 / 4.0, 4 / 7.0);
        assertFigures(figures.get("all"), 8, 3 / 4.0, 3 / 5.0, 6 / 9.0);
        JsonNode table = figures.at("/all/confusion");
        assertThat(table.get("duplicate").toString()).isEqualTo("{\"duplicate\":1,\"revision\":0,\"distinct\":1}");
        assertThat(table.get("revision").toString()).isEqualTo("{\"duplicate\":1,\"revision\":1,\"distinct\":1}");
        assertThat(table.get("same-event").toString()).isEqualTo("{\"duplicate\":1,\"revision\":0,\"distinct\":1}");
        assertThat(table.get("different").toString()).isEqualTo("{\"duplicate\":0,\"revision\":0,\"distinct\":1}");
        assertThat(figures.at("/high/confusion/revision").toString())
                .isEqualTo("{\"duplicate\":0,\"revision\":1,\"distinct\":1}");
        assertThat(figures.get("unusable")).isEmpty();
        assertThat(figures.get("errors"))
                .extracting(wrong -> wrong.get("pair").asInt())
                .containsExactly(3, 4, 5);
        assertThat(figures.at("/errors/2/label").asText()).isEqualTo("same-event");
        assertThat(figures.at("/errors/2/verdict").asText()).isEqualTo("duplicate");
        assertThat(figures.at("/errors/2/reasons")).isNotEmpty();
    }

    private static void assertFigures(JsonNode figures, int pairs, double precision, double recall, double f1) {
        assertThat(figures.get("pairs").asInt()).isEqualTo(pairs);
        assertThat(figures.get("precision").asDouble()).isEqualTo(precision);
        assertThat(figures.get("recall").asDouble()).isEqualTo(recall);
        assertThat(figures.get("f1").asDouble()).isEqualTo(f1);
    }

    @Test
    void eval_prints_the_figures_and_on_demand_what_was_wrong() throws IOException {
        String gold = file(GOLD);
        assertThat(execute("eval", "duplicates", gold)).isZero();
        String plain = out.toString();
        assertThat(plain)
                .contains("high confidence: 6 pairs", "all: 8 pairs")
                .contains("precision 0.6667   recall 0.5000   F1 0.5714")
                .contains("precision 0.7500   recall 0.6000   F1 0.6667")
                .containsPattern("revision +1 +1 +1\\R")
                .doesNotContain("pair 3");

        assertThat(execute("eval", "duplicates", "--errors", gold)).isZero();
        assertThat(out.toString().substring(plain.length()))
                .contains(plain)
                .contains("too few keys in common", "label  same-event (confidence high)", "Larkhaven to rebuild")
                .containsPattern("(?m)^pair 3 +distinct ")
                .doesNotContain("pair 7");
    }

    @Test
    void eval_leaves_lines_that_can_not_be_used_out_of_the_figures_and_names_them() throws IOException {
        String gold = file(List.of(
                GOLD.get(0),
                TestPairs.pair(2, TestPairs.arabic(), TestPairs.arabic(), "copy", "high"),
                TestPairs.pair(3, TestPairs.arabic(), TestPairs.arabic(), "duplicate", "medium"),
                TestPairs.pair(4, TestPairs.arabic(), TestPairs.arabic()),
                "{"));

        assertThat(execute("eval", "duplicates", gold)).isEqualTo(1);
        assertThat(out.toString()).contains("all: 1 pairs", "precision 1.0000");
        assertThat(complaints()).hasSize(4);
        assertThat(complaints().get(0))
                .isEqualTo("khabar: line 2: the label is \"copy\", not duplicate, revision, same-event or different");
        assertThat(complaints().get(1)).isEqualTo("khabar: line 3: the confidence is \"medium\", not high or low");
        assertThat(complaints().get(2)).startsWith("khabar: line 4: the label is missing");
        assertThat(complaints().get(3)).startsWith("khabar: line 5: no valid JSON");

        out.getBuffer().setLength(0);
        assertThat(execute("eval", "duplicates", "--json", gold)).isEqualTo(1);
        JsonNode figures = JSON.readTree(out.toString());
        assertThat(figures.get("unusable")).hasSize(4);
        assertThat(figures.at("/unusable/0/pair").asInt()).isEqualTo(2);
        assertThat(figures.has("errors")).isFalse();
    }

    @Test
    void figures_of_nothing_are_not_numbers() throws IOException {
        String none = file(List.of());
        assertThat(execute("eval", "duplicates", none)).isZero();
        assertThat(out.toString()).contains("precision -   recall -   F1 -");
        out.getBuffer().setLength(0);
        assertThat(execute("eval", "duplicates", "--json", none)).isZero();
        assertThat(JSON.readTree(out.toString()).at("/all/f1").isNull()).isTrue();
    }

    private String file(List<Object> lines) throws IOException {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        Path file = directory.resolve("pairs.jsonl");
        Files.writeString(file, text, UTF_8);
        return file.toString();
    }

    /** Standard error without the progress that a slow machine shows. */
    private List<String> complaints() {
        return err.toString()
                .lines()
                .filter(line -> line.startsWith("khabar: "))
                .toList();
    }

    private int execute(String... arguments) {
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
