package io.khabar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.khabar.article.Article;
import io.khabar.run.Setting;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What the command line promises to whoever types, and to scripts; nothing here needs a broker. */
class CommandsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** Each command with its subcommands, as one types it. */
    static List<String> commands() {
        List<String> commands = new ArrayList<>();
        collect("", Main.commandLine(), commands);
        return commands;
    }

    private static void collect(String path, CommandLine command, List<String> commands) {
        commands.add(path);
        command.getSubcommands().forEach((name, sub) -> collect((path + ' ' + name).strip(), sub, commands));
    }

    @Test
    void the_commands_are_those_of_the_readme() {
        assertThat(commands())
                .contains("demo", "process", "run", "ingest", "tail", "explain", "compare", "topology", "settings")
                .contains(
                        "rules list",
                        "rules test",
                        "rules put",
                        "topics create",
                        "topics check",
                        "topics list",
                        "topics asyncapi",
                        "topics acls",
                        "dlq list",
                        "dlq show",
                        "dlq redrive",
                        "rejected list",
                        "rejected show",
                        "rejected redrive",
                        "reset",
                        "bench",
                        "eval duplicates",
                        "eval tags");
    }

    @Test
    void a_benchmark_of_nothing_is_refused_at_once() {
        assertThat(execute("bench", "--count", "0")).isEqualTo(2);
        assertThat(execute("bench", "--only", "nothing")).isEqualTo(2);
        assertThat(execute("bench", "--articles", "no-such.jsonl")).isEqualTo(1);
        assertThat(err.toString()).contains("no-such.jsonl: there is no such file");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void each_command_helps(String command) {
        assertThat(execute((command + " --help").strip().split(" "))).isZero();
        assertThat(out.toString()).contains(("Usage: khabar " + command).strip());
        assertThat(out.toString().lines().skip(1))
                .as("a sentence that says what it does")
                .anyMatch(line -> line.matches("[A-Z][a-z].*"));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void each_option_and_parameter_says_what_it_is() {
        for (String command : commands()) {
            CommandLine line = Main.commandLine();
            for (String name : command.isEmpty() ? new String[0] : command.split(" ")) {
                line = line.getSubcommands().get(name);
            }
            assertThat(line.getCommandSpec().args())
                    .as(command)
                    .isNotEmpty()
                    .allSatisfy(arg ->
                            assertThat(String.join(" ", arg.description())).isNotBlank());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "publish",
                "--fast",
                "run --fast",
                "run --only dedup",
                "explain",
                "tail",
                "tail ceasefire --max 0",
                "compare",
                "compare a.jsonl b.jsonl",
                "eval",
                "eval tags",
                "explain --topic",
                "explain --color=sometimes samples",
                "explain --topic=no-such-topic samples",
                "eval duplicates",
                "rules",
                "rules burn",
                "topics",
                "topics acls --role reader",
                "topics acls --group desk",
                "topics acls --consumer ceasefire --role service",
                "topics acls --principal khabar",
                "dlq",
                "dlq list --since yesterday",
                "dlq show 12",
                "dlq redrive --limit 3",
                "rejected",
                "rejected list --reason UGLY",
                "rejected redrive --until 2026-01-01",
                "reset --only dedup",
                "reset --to latest",
                "process samples --partitions many"
            })
    void wrong_use_is_told_with_exit_code_2(String line) {
        assertThat(execute(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
        assertThat(err.toString().lines().findFirst())
                .hasValueSatisfying(first -> assertThat(first).isNotBlank().doesNotContain("Exception"));
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "process",
                "explain",
                "compare",
                "eval duplicates",
                "eval tags",
                "ingest",
                "rules test",
                "rules put"
            })
    void an_input_that_is_not_there_is_told_in_a_line_with_exit_code_1(String command) {
        assertThat(execute((command + " no-such-file.txt").split(" "))).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1).first().asString().matches("khabar: .*no-such-file\\.txt.*");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void the_rights_of_a_consumer_are_those_to_read_one_topic_in_one_group() throws IOException {
        assertThat(execute("topics", "acls", "--consumer", "ceasefire", "--principal", "User:desk", "--json"))
                .isZero();
        JsonNode acls = JSON.readTree(out.toString());
        assertThat(acls.findValuesAsText("resourceName")).containsExactly("news.topic.ceasefire", "desk");
        assertThat(acls.findValuesAsText("resourceType")).containsExactly("TOPIC", "GROUP");
        assertThat(acls.findValuesAsText("operation")).containsOnly("READ");
        assertThat(acls.findValuesAsText("principal")).containsOnly("User:desk");
    }

    @Test
    void an_empty_directory_is_no_input(@TempDir Path directory) {
        assertThat(execute("explain", directory.toString())).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains(directory.toString(), "*.txt");
    }

    @Test
    void explain_gives_an_object_for_each_line_in_their_order(@TempDir Path directory) throws IOException {
        Path input = directory.resolve("articles.jsonl");
        Files.writeString(
                input,
                """
                {"id":"first","url":"%s","headline":"%s","body":"%s","desk":"north"}

                {"id":"second","headline":
                {"id":"third","headline":"%s","body":"%s"}
                """.formatted(
                                TestArticles.URL,
                                TestArticles.HEADLINE,
                                TestArticles.BODY.replace("\n", "\\n"),
                                TestArticles.SPORT_HEADLINE,
                                TestArticles.SPORT_BODY),
                UTF_8);

        assertThat(execute("explain", "--json", input.toString())).isZero();
        List<JsonNode> objects = new ArrayList<>();
        for (String line : out.toString().lines().toList()) {
            objects.add(JSON.readTree(line));
        }

        assertThat(objects).hasSize(4);
        JsonNode empty = objects.remove(1);
        assertThat(empty.fieldNames()).toIterable().containsExactly("rejected");
        assertThat(objects.get(0).at("/attributes/id").asText()).isEqualTo("first");
        assertThat(objects.get(0).at("/attributes/desk").asText()).isEqualTo("north");
        assertThat(objects.get(1).fieldNames()).toIterable().containsExactly("rejected");
        assertThat(objects.get(1).get("rejected").asText()).startsWith("INVALID_JSON: ");
        assertThat(objects.get(2).at("/attributes/id").asText()).isEqualTo("third");
        assertThat(objects.get(2).get("topics")).isEmpty();
        for (JsonNode article : List.of(objects.get(0), objects.get(2))) {
            assertThat(article.fieldNames())
                    .toIterable()
                    .containsExactlyElementsOf(Stream.concat(
                                    Article.getClassSchema().getFields().stream()
                                            .map(Schema.Field::name),
                                    Stream.of("lexiconVersion", "topics", "accounts"))
                            .toList());
        }
        assertTopics(objects.get(0));
    }

    private static void assertTopics(JsonNode article) {
        assertThat(article.get("topics").findValuesAsText("topic")).contains("ceasefire");
        for (JsonNode topic : article.get("topics")) {
            assertThat(topic.fieldNames()).toIterable().containsExactly("topic", "version", "score", "matches");
            assertThat(topic.get("version").isInt()).isTrue();
            assertThat(topic.get("score").asDouble()).isPositive();
            assertThat(topic.get("matches")).isNotEmpty();
            topic.get("matches").forEach(span -> assertSpan(article, span));
        }
        assertThat(article.get("entities")).isNotEmpty();
        article.get("entities").forEach(entity -> entity.get("mentions").forEach(span -> assertSpan(article, span)));
    }

    private static void assertSpan(JsonNode article, JsonNode span) {
        assertThat(span.fieldNames()).toIterable().containsExactly("field", "start", "end", "text");
        String text = article.get(span.get("field").asText()).asText();
        assertThat(text.substring(span.get("start").asInt(), span.get("end").asInt()))
                .isEqualTo(span.get("text").asText())
                .isNotEmpty();
    }

    @Test
    void explain_tells_a_person_the_topics_with_the_words(@TempDir Path directory) throws IOException {
        Path page = directory.resolve("page.txt");
        Files.writeString(page, TestArticles.HEADLINE + '\n' + TestArticles.BODY, UTF_8);

        assertThat(execute("explain", page.toString())).isZero();
        assertThat(out.toString())
                .contains("page.txt", TestArticles.HEADLINE, "language   ar", "Gaza Strip")
                .containsPattern("ceasefire +\\d+\\.\\d\\d +\\(version \\d+\\) taken: score \\d+\\.\\d\\d, minimum \\d")
                .containsPattern("\\+\\d\\.\\d\\d  weight \\S+, headline.*: .* = headline\\[\\d+,\\d+\\) \\S+")
                .doesNotContain("\u001B");
    }

    @Test
    void explain_tells_why_a_named_topic_was_not_taken(@TempDir Path directory) throws IOException {
        Path page = directory.resolve("page.txt");
        Files.writeString(page, TestArticles.SPORT_HEADLINE + '\n' + TestArticles.SPORT_BODY, UTF_8);

        assertThat(execute("explain", "--topic=ceasefire", page.toString())).isZero();
        assertThat(out.toString())
                .containsPattern("ceasefire +0\\.00 +\\(version \\d+\\) not taken: .* minimum")
                .contains("it must have one of ");
    }

    @Test
    void explain_highlights_when_it_is_told_to(@TempDir Path directory) throws IOException {
        Path page = directory.resolve("page.txt");
        Files.writeString(page, TestArticles.HEADLINE + '\n' + TestArticles.BODY, UTF_8);

        assertThat(execute("explain", "--color=always", page.toString())).isZero();
        assertThat(out.toString()).containsPattern("\u2068.*\u001B\\[1;33m[^\u001B]+\u001B\\[0m.*\u2069");
    }

    @Test
    void explain_writes_a_page(@TempDir Path directory) throws IOException {
        Path page = directory.resolve("page.html");

        assertThat(execute("explain", "--html=" + page, "samples/01-truce-talks.txt"))
                .isZero();
        assertThat(out.toString()).isEqualToIgnoringNewLines("wrote " + page + ": 2 articles");
        assertThat(Files.readString(page, UTF_8))
                .startsWith("<!DOCTYPE html>")
                .contains("<mark class=\"t0\"", "dir=\"rtl\"", "ceasefire")
                .doesNotContain("://", "<script");
    }

    @Test
    void tags_are_measured_against_those_of_a_reader() {
        assertThat(execute("eval", "tags", "--errors", "src/test/resources/tags/gold.jsonl"))
                .isZero();
        assertThat(out.toString())
                .containsPattern("(?m)^14 articles\\R  precision 0\\.\\d+ +recall 0\\.\\d+ +F1 0\\.[7-9]");
    }

    @Test
    void topics_are_listed_with_the_versions_that_judge_them() {
        assertThat(execute("topics", "list")).isZero();
        assertThat(out.toString())
                .containsPattern(
                        "(?m)^ceasefire +rule version \\d+ +lexicon [0-9a-f]{12}-[0-9a-f]{8}  news\\.topic\\.ceasefire$");
    }

    @Test
    void settings_are_listed_each_with_its_meaning() {
        assertThat(execute("settings", "--markdown")).isZero();
        assertThat(out.toString().lines())
                .hasSize(2 + Setting.values().length)
                .allMatch(line -> line.matches("\\|.*\\|.*\\|.*\\|"));
        for (Setting setting : Setting.values()) {
            assertThat(out.toString()).contains("`" + setting.variable() + "`", setting.doc());
        }
    }

    @Test
    void the_shipped_rules_are_right_about_their_examples() {
        assertThat(execute("rules", "test")).isZero();
        assertThat(out.toString()).containsPattern("\\d+ examples tried, 0 wrong");
    }

    private int execute(String... arguments) {
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
