package io.khabar.run.pair;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.khabar.article.DuplicateKind;
import io.khabar.dedup.Resemblance;
import io.khabar.dedup.Verdict;
import io.khabar.run.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairsTest {
    @TempDir
    private Path directory;

    @Test
    void an_edited_copy_at_another_outlet_is_a_duplicate() throws IOException {
        for (Resemblance found : List.of(
                judged(TestPairs.arabic(), TestPairs.arabicCopy()),
                judged(TestPairs.arabicCopy(), TestPairs.arabic()),
                judged(TestPairs.english(), TestPairs.englishCopy()))) {
            assertThat(found.verdict()).isEqualTo(Verdict.DUPLICATE);
            assertThat(found.kind()).isEqualTo(DuplicateKind.NEAR);
            assertThat(found.similarity()).isBetween(0.5f, 1f);
            assertThat(found.reasons()).isNotEmpty();
        }
    }

    @Test
    void the_same_text_at_another_address_is_an_exact_duplicate() throws IOException {
        Resemblance found = judged(
                TestPairs.arabic(),
                TestPairs.arabic().put("url", "https://two.example/1").put("source", "Two"));
        assertThat(found.verdict()).isEqualTo(Verdict.DUPLICATE);
        assertThat(found.kind()).isEqualTo(DuplicateKind.EXACT);
    }

    @Test
    void the_same_address_and_text_is_a_redelivery() throws IOException {
        ObjectNode again = TestPairs.arabic();
        again.put("url", "http://www.one.example/port/?utm_source=x").put("id", "another");
        again.put("body", again.get("body").asText().replace("\n", " \n\n "));
        Resemblance found = judged(TestPairs.arabic(), again);
        assertThat(found)
                .isEqualTo(new Resemblance(
                        Verdict.DUPLICATE, DuplicateKind.REDELIVERY, 1, List.of("same article id and same text")));
    }

    @Test
    void the_same_address_with_another_text_is_a_revision_with_its_share() throws IOException {
        Resemblance found = judged(TestPairs.english(), TestPairs.englishEdition());
        assertThat(found.verdict()).isEqualTo(Verdict.REVISION);
        assertThat(found.reasons()).first().isEqualTo("same article id");
        assertThat(found.reasons()).last().asString().matches("\\d+\\.\\d % of the text changed");
        Resemblance wholly = judged(TestPairs.english(), TestPairs.arabic().put("url", "https://one.example/bridge"));
        assertThat(wholly.verdict()).isEqualTo(Verdict.REVISION);
        assertThat(wholly.reasons()).contains("100.0 % of the text changed");
    }

    @Test
    void without_an_address_source_headline_and_day_say_what_is_one_article() throws IOException {
        ObjectNode first = TestPairs.english().without("url");
        first.put("published", "2024-05-06");
        ObjectNode second = TestPairs.englishEdition().without("url");
        second.put("published", "2024-05-06");
        assertThat(judged(first, second).reasons()).contains("same article id");
        second.put("published", "2024-05-07");
        Resemblance republished = judged(first, second);
        assertThat(republished.verdict()).isEqualTo(Verdict.REVISION);
        assertThat(republished.reasons()).contains("republished by One under another address");
    }

    @Test
    void what_is_written_anew_or_filled_with_other_facts_is_distinct() throws IOException {
        assertThat(judged(TestPairs.english(), TestPairs.sameEvent()).verdict()).isEqualTo(Verdict.DISTINCT);
        assertThat(judged(TestPairs.weather(3), TestPairs.weather(8)).verdict()).isEqualTo(Verdict.DISTINCT);
        Resemblance strangers = judged(TestPairs.english(), TestPairs.arabic());
        assertThat(strangers.verdict()).isEqualTo(Verdict.DISTINCT);
        assertThat(strangers.reasons()).first().isEqualTo("too few keys in common");
        assertThat(strangers.similarity()).isLessThan(0.5f);
    }

    @Test
    void the_settings_decide() throws IOException {
        assertThat(judged(TestPairs.arabic(), TestPairs.arabicCopy(), Map.of("KHABAR_DEDUP_SIMILARITY", "1"))
                        .verdict())
                .isEqualTo(Verdict.DISTINCT);
        List<PairLine> lines = read(
                TestPairs.pair(1, TestPairs.arabic(), TestPairs.arabic()).toString(),
                Map.of("KHABAR_MAX_ARTICLE_BYTES", "300"));
        assertThat(error(lines.get(0))).startsWith("line 1: \"a\" is rejected, TOO_LARGE: ");
    }

    @Test
    void a_line_longer_than_two_articles_is_not_kept() throws IOException {
        String long1 = TestPairs.pair(1, TestPairs.arabic(), TestPairs.arabic())
                .put("note", "n".repeat(2_000_000))
                .toString();
        List<PairLine> lines = read(
                long1 + '\n' + TestPairs.pair(2, TestPairs.arabic(), TestPairs.arabic()),
                Map.of("KHABAR_MAX_ARTICLE_BYTES", "10000"));
        assertThat(error(lines.get(0))).contains("line 1: more than 1,068,576 bytes");
        assertThat(lines.get(1)).isInstanceOf(PairLine.Judged.class);
    }

    @Test
    void articles_are_cut_out_of_long_lines_at_the_right_place() throws IOException {
        String filler = "\uD83D\uDCF0 \\\" } { \\u0641 ".repeat(20_000);
        String line = "\uFEFF{\"x\":{\"a\":{\"b\":[\"" + filler + "\"]}}, \"b\" : " + TestPairs.english() + " ,\"a\":\t"
                + TestPairs.englishCopy() + ",\"pair\":\"p-1\"}\r";
        PairLine.Judged judged = (PairLine.Judged) read(line, Map.of()).get(0);
        assertThat(judged.pair().asText()).isEqualTo("p-1");
        assertThat(judged.earlier())
                .isEqualTo(TestPairs.englishCopy().get("headline").asText());
        assertThat(judged.later()).isEqualTo(TestPairs.english().get("headline").asText());
        assertThat(judged.resemblance().verdict()).isEqualTo(Verdict.DUPLICATE);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{\"pair\":7,\"a\":{`, 7, `no valid JSON: the error is at character 15 of 15`",
                "`{\"pair\":7,\"a\":{},}`, null, `no valid JSON`",
                "``, null, `no JSON object`",
                "`[1]`, null, `no JSON object`",
                "`{\"pair\":7} {}`, 7, `more than one JSON value`",
                "`{\"pair\":7}`, 7, `\"a\" is missing`",
                "`{\"pair\":7,\"a\":{\"headline\":\"h\",\"body\":\"b\"}}`, 7, `\"b\" is missing`",
                "`{\"pair\":7,\"a\":null}`, 7, `\"a\" is not an object`",
                "`{\"pair\":7,\"a\":{},\"b\":\"text\"}`, 7, `\"b\" is not an object`",
                "`{\"pair\":7,\"a\":{},\"b\":{}}`, 7, `\"a\" is rejected, NO_HEADLINE: `",
                "`{\"a\":{\"headline\":\"h\",\"body\":\"b\"},\"b\":{\"headline\":\"h\"},\"pair\":7}`, 7, `\"b\" is rejected, NO_BODY: `"
            })
    void a_line_that_can_not_be_used_says_why_and_the_next_is_read(String bad, String pair, String why)
            throws IOException {
        String good = TestPairs.pair(8, TestPairs.arabic(), TestPairs.arabic()).toString();
        List<PairLine> lines = read(good + '\n' + bad + '\n' + good + '\n', Map.of());
        assertThat(lines).hasSize(3);
        if (!pair.equals("null")) {
            assertThat(lines.get(1).pair().toString()).isEqualTo(pair);
        }
        assertThat(error(lines.get(1))).startsWith("line 2: " + why);
        assertThat(lines.get(2)).isInstanceOf(PairLine.Judged.class);
    }

    @Test
    void bytes_that_are_no_text_are_told() throws IOException {
        Path file = directory.resolve("odd.jsonl");
        Files.write(file, new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}', '\n'});
        assertThat(error(read(file, Map.of()).get(0))).isEqualTo("line 1: no valid UTF-8");
    }

    @Test
    void a_directory_is_no_file_of_pairs() {
        assertThatThrownBy(() -> read(directory, Map.of())).hasMessageContaining("is a directory");
    }

    private Resemblance judged(ObjectNode earlier, ObjectNode later) throws IOException {
        return judged(earlier, later, Map.of());
    }

    private Resemblance judged(ObjectNode earlier, ObjectNode later, Map<String, String> environment)
            throws IOException {
        List<PairLine> lines = read(TestPairs.pair(1, earlier, later).toString(), environment);
        return ((PairLine.Judged) lines.get(0)).resemblance();
    }

    private static String error(PairLine line) {
        return ((PairLine.Unusable) line).error();
    }

    private List<PairLine> read(String text, Map<String, String> environment) throws IOException {
        Path file = directory.resolve("pairs.jsonl");
        Files.writeString(file, text, UTF_8);
        return read(file, environment);
    }

    private static List<PairLine> read(Path file, Map<String, String> environment) throws IOException {
        List<PairLine> lines = new ArrayList<>();
        new Pairs(Settings.of(environment, new Properties())).forEach(file.toString(), count -> {}, lines::add);
        return lines;
    }
}
