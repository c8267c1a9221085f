package io.khabar.run.page;

import static io.khabar.browser.Chromium.PHONE_HEIGHT;
import static io.khabar.browser.Chromium.PHONE_WIDTH;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.browser.Chromium;
import io.khabar.browser.Tab;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page as an operator sees it; the pictures stay in {@code target/screenshots}. */
class PageInBrowserTest {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 900;

    private static SamplePage page;
    private static Chromium chromium;

    @BeforeAll
    static void open() throws Exception {
        chromium = Chromium.orSkip();
        page = new SamplePage();
    }

    @AfterAll
    static void close() throws Exception {
        if (chromium != null) {
            chromium.close();
        }
        if (page != null) {
            page.close();
        }
    }

    @Test
    void everything_is_drawn_on_a_desk_light_and_dark() throws Exception {
        for (boolean dark : new boolean[] {false, true}) {
            try (Tab tab = open("/", WIDTH, HEIGHT, dark)) {
                assertThat(tab.overflowing()).isEmpty();
                assertThat(count(tab, ".flow .box")).isEqualTo(13);
                assertThat(count(tab, ".plot .line[d*=L]")).isEqualTo(5);
                assertThat(count(tab, ".topic")).isGreaterThan(3);
                assertThat(count(tab, "#topology-drawings svg"))
                        .as("cleaning, routing and the rules' global store")
                        .isEqualTo(3);
                assertThat(count(tab, "#setting-table tbody tr")).isGreaterThan(15);
                assertThat(text(tab, "#status")).isEqualTo("live");
                tab.screenshot(PICTURES.resolve(dark ? "page-dark.png" : "page-light.png"));
            }
        }
    }

    @Test
    void a_phone_need_not_scroll_sideways() throws Exception {
        try (Tab tab = open("/", PHONE_WIDTH, PHONE_HEIGHT, false)) {
            assertThat(tab.overflowing()).isEmpty();
            tab.screenshot(PICTURES.resolve("page-phone.png"));
        }
    }

    @Test
    void an_article_is_shown_with_its_evidence_from_right_to_left() throws Exception {
        String id = page.articles.get(0).getId();
        for (int width : new int[] {WIDTH, PHONE_WIDTH}) {
            try (Tab tab = open("/#article=" + id, width, 2 * HEIGHT, width == PHONE_WIDTH)) {
                await(tab, "document.querySelector('dialog[open] mark.evidence') !== null");
                assertThat(tab.evaluate("getComputedStyle(document.querySelector('.text')).direction")
                                .asText())
                        .isEqualTo("rtl");
                assertThat(text(tab, "#reader-title"))
                        .isEqualTo(page.articles.get(0).getHeadline());
                assertThat(text(tab, "dialog")).contains("مرصد الأخبار", "Copies (1)", "Revisions");
                assertThat(tab.evaluate(
                                        "document.querySelector('dialog').scrollWidth <= document.querySelector('dialog').clientWidth")
                                .asBoolean())
                        .isTrue();
                tab.evaluate("document.querySelector('main').hidden = true");
                tab.screenshot(PICTURES.resolve(width == WIDTH ? "article.png" : "article-phone.png"));
                tab.evaluate("document.querySelector('dialog .close').click()");
                await(tab, "location.hash === ''");
            }
        }
    }

    @Test
    void the_keyboard_reaches_an_article_and_comes_back() throws Exception {
        try (Tab tab = open("/", WIDTH, HEIGHT, false)) {
            tab.evaluate("document.querySelector('.topic .headlines a').focus()");
            tab.press("Enter");
            await(tab, "document.querySelector('dialog[open] .text') !== null");
            assertThat(tab.evaluate("document.activeElement.textContent").asText())
                    .isEqualTo("Close");
            tab.press("Enter");
            await(tab, "!document.querySelector('dialog').open");
            await(tab, "document.activeElement.matches('.topic .headlines a')");
        }
    }

    @Test
    void what_comes_shows_without_a_reload_unless_frozen() throws Exception {
        try (Tab tab = open("/", WIDTH, HEIGHT, false)) {
            page.counts.received();
            tick(tab);
            String flow = "document.querySelector('#flow-desc').textContent";
            String before = tab.evaluate(flow).asText();
            assertThat(before).startsWith(format(page.counts.count("received")) + " raw events read");

            tab.evaluate("document.getElementById('freeze').click()");
            page.counts.received();
            tick(tab);
            assertThat(tab.evaluate(flow).asText()).isEqualTo(before);
            assertThat(text(tab, "#status")).isEqualTo("frozen");

            tab.evaluate("document.getElementById('freeze').click()");
            await(tab, flow + " !== " + '"' + before + '"');
        }
    }

    @Test
    void what_the_stream_brings_along_is_text_and_no_markup() throws Exception {
        try (Tab tab = open("/", WIDTH, HEIGHT, false)) {
            await(tab, "document.querySelector('.reason td') !== null");
            assertThat(text(tab, "#refused-reasons")).contains("<b>of</b>");
        }
    }

    private static Tab open(String path, int width, int height, boolean dark) throws Exception {
        Tab tab = chromium.open(page.url() + path, width, height, dark);
        await(tab, "document.body.dataset.ready === 'yes'");
        await(tab, "document.querySelector('.plot .line[d*=L]') !== null");
        await(tab, "document.querySelector('#topology-drawings svg') !== null");
        await(tab, "document.querySelector('#setting-table tbody tr') !== null");
        return tab;
    }

    /** Tells the page what is new and waits until it can have drawn it. */
    private static void tick(Tab tab) throws Exception {
        page.events.tell();
        tab.evaluate("new Promise(done => setTimeout(done, 300))");
    }

    private static void await(Tab tab, String condition) throws Exception {
        long end = System.nanoTime() + 10_000_000_000L;
        while (!tab.evaluate(condition).asBoolean()) {
            assertThat(System.nanoTime()).as(condition).isLessThan(end);
            Thread.sleep(50);
        }
    }

    private static int count(Tab tab, String selector) throws Exception {
        return tab.evaluate("document.querySelectorAll('" + selector + "').length")
                .asInt();
    }

    private static String text(Tab tab, String selector) throws Exception {
        return tab.evaluate("document.querySelector('" + selector + "').textContent")
                .asText();
    }

    private static String format(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
