package io.khabar.run.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.khabar.browser.Chromium;
import io.khabar.browser.Tab;
import io.khabar.run.Explainer;
import io.khabar.run.RawInputs;
import io.khabar.run.Settings;
import io.khabar.watch.CountedMetrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of {@code explain --html} as a browser draws it; the pictures are kept in {@code target/screenshots}. */
class HtmlPageInBrowserTest {
    private static final Path PICTURES = Path.of("target", "screenshots");

    /** Two scripts in one article, and words that no line holds. */
    private static final String MIXED = """
            {"headline":"قمة في القاهرة وهدنة في غزة","language":"ar","source":"https://news.example/%1$s",\
            "body":"NATO قال إن وقف إطلاق النار في غزة صامد.\\nAll of this is English and says that the ceasefire holds.\\n%1$s"}
            {"headline":"Ministers quote a poem","source":"Gulf","body":"The ministers met in Cairo.\\nقال الشاعر إن الهدنة قريبة."}
            """.formatted("unbroken".repeat(30));

    /** Least contrast of text with what lies behind it, of all that is text; WCAG 2 wants 4.5. */
    private static final String CONTRASTS = """
            (() => {
              const rgba = colour => (colour.match(/[\\d.]+/g) || [0, 0, 0, 0]).map(Number);
              const over = (top, under) => {
                const a = top.length > 3 ? top[3] : 1;
                return [0, 1, 2].map(i => top[i] * a + under[i] * (1 - a));
              };
              const light = colour => colour.slice(0, 3).map(c => c / 255)
                  .map(c => c <= .03928 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4)
                  .reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0);
              const behind = element => {
                const layers = [];
                for (let at = element; at; at = at.parentElement) layers.unshift(rgba(getComputedStyle(at).backgroundColor));
                return layers.reduce((under, top) => over(top, under), [255, 255, 255]);
              };
              return [...document.body.querySelectorAll('*')]
                  .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
                  .map(e => {
                    const ground = behind(e), ink = over(rgba(getComputedStyle(e).color), ground);
                    const [high, low] = [light(ground), light(ink)].sort((a, b) => b - a);
                    return [e.tagName + '.' + e.className + ' ' + e.textContent.slice(0, 30), (high + .05) / (low + .05)];
                  });
            })()""";

    @TempDir
    private static Path directory;

    private static Chromium chromium;
    private static String page;

    @BeforeAll
    static void draw() throws Exception {
        chromium = Chromium.orSkip();
        Path mixed = Files.writeString(directory.resolve("mixed.jsonl"), MIXED, UTF_8);
        Explainer explainer = new Explainer(Settings.of(Map.of(), new Properties()), new CountedMetrics());
        HtmlPage html = new HtmlPage(Set.of());
        RawInputs.of(List.of(
                        "samples/01-truce-talks.txt",
                        "samples/06-exchange.txt",
                        "samples/13-council-en.txt",
                        "samples/24-not-utf8.txt",
                        mixed.toString()))
                .forEach((key, raw) -> explainer.explain(raw).forEach(explanation -> html.add(key, explanation)));
        Path file = directory.resolve("page.html");
        html.write(file);
        page = file.toUri().toString();
    }

    @AfterAll
    static void close() throws IOException {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, 900, false", "1280, 900, true", "390, 844, false", "390, 844, true"})
    void nothing_sticks_out_and_all_text_can_be_read(int width, int height, boolean dark) throws Exception {
        try (Tab tab = chromium.open(page, width, height, dark)) {
            assertThat(tab.evaluate("document.querySelectorAll('mark').length").asInt())
                    .isGreaterThan(20);
            assertThat(tab.evaluate("document.querySelectorAll('table').length").asInt())
                    .isGreaterThan(3);
            tab.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
            assertThat(tab.overflowing()).isEmpty();
            List<String> faint = new ArrayList<>();
            JsonNode contrasts = tab.evaluate(CONTRASTS);
            contrasts.forEach(pair -> {
                if (pair.get(1).asDouble() < 4.5) {
                    faint.add(pair.toString());
                }
            });
            assertThat(contrasts).hasSizeGreaterThan(100);
            assertThat(faint).isEmpty();
            Path picture = PICTURES.resolve("explain-%d%s.png".formatted(width, dark ? "-dark" : ""));
            tab.screenshot(picture);
            assertThat(ImageIO.read(picture.toFile()).getWidth()).isEqualTo(width);
        }
    }

    @Test
    void text_runs_from_the_side_of_its_script() throws Exception {
        try (Tab tab = chromium.open(page, 390, 844, false)) {
            List<String> wrong = new ArrayList<>();
            JsonNode paragraphs = tab.evaluate(
                    "[...document.querySelectorAll('article h2, article p')].map(e => [e.textContent, getComputedStyle(e).direction])");
            paragraphs.forEach(pair -> {
                String text = pair.get(0).asText();
                String wanted = Isolates.isRightToLeft(text) ? "rtl" : "ltr";
                if (!wanted.equals(pair.get(1).asText())) {
                    wrong.add(pair.toString());
                }
            });
            assertThat(paragraphs).hasSizeGreaterThan(15);
            assertThat(wrong).isEmpty();
            assertThat(tab.evaluate("[...document.querySelectorAll('aside')].every("
                                    + "e => getComputedStyle(e).direction === 'ltr')")
                            .asBoolean())
                    .isTrue();
        }
    }

    @Test
    void a_box_is_reached_by_keyboard_shows_its_focus_and_hides_its_marks() throws Exception {
        try (Tab tab = chromium.open(page, 1280, 900, false)) {
            String background = "getComputedStyle(document.querySelector('#s1 mark.t0')).backgroundColor";
            String shown = tab.evaluate(background).asText();
            for (int i = 0;
                    i < 5 && !tab.evaluate("document.activeElement.id").asText().equals("s1-t0");
                    i++) {
                tab.press("Tab");
                assertThat(tab.evaluate("getComputedStyle(document.activeElement).outlineStyle")
                                .asText())
                        .isNotEqualTo("none");
            }
            assertThat(tab.evaluate("document.activeElement.id").asText()).isEqualTo("s1-t0");
            tab.press(" ");
            assertThat(tab.evaluate("document.activeElement.checked").asBoolean())
                    .isFalse();
            assertThat(tab.evaluate(background).asText()).isNotEqualTo(shown).endsWith(", 0)");
        }
    }
}
