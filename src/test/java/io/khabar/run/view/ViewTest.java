package io.khabar.run.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.khabar.run.Explainer;
import io.khabar.run.Explanation;
import io.khabar.run.RawInputs;
import io.khabar.run.Settings;
import io.khabar.watch.CountedMetrics;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewTest {
    private static final Explainer EXPLAINER =
            new Explainer(Settings.of(Map.of(), new Properties()), new CountedMetrics());

    @TempDir
    private Path directory;

    @Test
    void what_an_article_brings_along_is_text_on_the_page() throws IOException {
        String page = page(
                explain("Truce <script>alert(1)</script>", "The \"ceasefire\" & truce hold. \u0001 \uD83D"), Set.of());
        assertThat(page)
                .contains("&lt;script&gt;", "&amp;", "&quot;")
                .doesNotContain("<script", "\u0001", "\uD83D", "://");
    }

    @Test
    void each_element_of_the_page_is_closed_in_its_order() throws IOException {
        String page = page(
                explain("هدنة في غزة بعد وقف إطلاق النار", "بدأت الهدنة. وأكد الوسطاء أن وقف إطلاق النار في غزة صامد."),
                Set.of());
        Deque<String> open = new ArrayDeque<>();
        int marks = 0;
        for (Matcher tag = Pattern.compile("<(/?)([a-z0-9]+)[^>]*>").matcher(page); tag.find(); ) {
            if (tag.group(1).isEmpty() && !Set.of("meta", "input").contains(tag.group(2))) {
                open.push(tag.group(2));
                marks += tag.group(2).equals("mark") ? 1 : 0;
            } else if (!tag.group(1).isEmpty()) {
                assertThat(open.pop()).isEqualTo(tag.group(2));
            }
        }
        assertThat(open).isEmpty();
        assertThat(marks).isGreaterThan(4);
        assertThat(page).contains("dir=\"rtl\"", "title=\"ceasefire: ", "aria-label=\"", "place: ", "id=\"s1-t0\"");
    }

    @Test
    void a_near_miss_is_told_briefly_and_in_full_when_named() throws IOException {
        Explanation miss = explain(
                "Harvest festival returns to the valley",
                "The harvest festival returned for the first time in five years. ".repeat(12)
                        + "Farmers had stayed away until the ceasefire, and the truce let them plough.");
        assertThat(miss.topics()).isEmpty();
        assertThat(miss.nearMisses()).extracting(account -> account.topic()).contains("ceasefire");

        assertThat(text(miss, Set.of(), false))
                .contains("near misses")
                .containsPattern(
                        "ceasefire +\\d\\.\\d\\d +\\(version \\d+\\) not taken: score .* below the minimum of .*: \\+");
        assertThat(text(miss, Set.of("ceasefire"), false))
                .doesNotContain("near misses")
                .containsPattern("\\+\\d\\.\\d\\d  weight 3, rest: truce = body\\[\\d+,\\d+\\) truce")
                .containsPattern("only after the lead, where words count least: (ceasefire, truce|truce, ceasefire)")
                .contains("until the [ceasefire], and the [truce] let them plough");
        assertThat(text(miss, Set.of("ceasefire"), true)).contains("the \u001B[1;33mtruce\u001B[0m let");
        JsonNode account = new ObjectMapper()
                .readTree(miss.json(Set.of("ceasefire")))
                .get("accounts")
                .get(0);
        assertThat(account.get("missing").floatValue())
                .isPositive()
                .isEqualTo(account.get("minimumScore").floatValue()
                        - account.get("score").floatValue());
        assertThat(account.at("/clues/0/places/0/zone").asText()).isEqualTo("rest");
    }

    @Test
    void right_to_left_text_is_kept_apart_and_controls_are_not_printed() {
        String text = text(explain("هدنة \u202Eفي\u001B[31m غزة", "بدأت الهدنة في غزة صباح اليوم."), Set.of(), false);
        assertThat(text).contains("\u2068هدنة").doesNotContain("\u202E", "\u001B");
        assertThat(text.chars().filter(c -> c == '\u2068').count())
                .isEqualTo(text.chars().filter(c -> c == '\u2069').count());
    }

    @Test
    void segments_are_the_text_again() {
        List<Mark> marks = List.of(
                new Mark(2, 6, 1, "one"),
                new Mark(4, 9, 0, "two"),
                new Mark(4, 9, Mark.ENTITY, "three"),
                new Mark(20, 30, 0, ""));
        List<Segment> segments = Segment.of(0, 12, marks);
        assertThat(segments).extracting(Segment::start).containsExactly(0, 2, 4, 6, 9);
        assertThat(segments).extracting(Segment::end).containsExactly(2, 4, 6, 9, 12);
        assertThat(segments.get(2).marks()).extracting(Mark::note).containsExactly("three", "two", "one");
        assertThat(Segment.of(5, 5, marks)).isEmpty();
    }

    private static Explanation explain(String headline, String body) {
        return EXPLAINER
                .explain(RawInputs.document(
                        ("{\"headline\":" + quoted(headline) + ",\"body\":" + quoted(body) + "}").getBytes(UTF_8)))
                .get(0);
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            json.append(String.format("\\u%04x", (int) c));
        }
        return json.append('"').toString();
    }

    private static String text(Explanation explanation, Set<String> named, boolean colours) {
        StringWriter text = new StringWriter();
        new TextView(new PrintWriter(text, true), named, colours).print("page.txt", explanation);
        return text.toString();
    }

    private String page(Explanation explanation, Set<String> named) throws IOException {
        Path file = directory.resolve("page.html");
        HtmlPage page = new HtmlPage(named);
        page.add("page.txt", explanation);
        page.write(file);
        return Files.readString(file, UTF_8);
    }
}
