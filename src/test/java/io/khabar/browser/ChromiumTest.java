package io.khabar.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The driver itself: sizes, colour scheme and overflow must be true, or the tests of our pages say nothing. */
class ChromiumTest {
    private static final String HEAD = "<!DOCTYPE html><meta name=viewport content='width=device-width'>"
            + "<meta name=color-scheme content='light dark'>";

    @Test
    void aPageIsDrawnInTheSizeAndColoursAskedFor(@TempDir Path folder) throws Exception {
        Path page = Files.writeString(folder.resolve("page.html"), HEAD + "<div style='height: 2000px'>خبر</div>");
        try (Chromium chromium = Chromium.orSkip()) {
            try (Tab tab = chromium.open(page.toUri().toString(), Chromium.PHONE_WIDTH, Chromium.PHONE_HEIGHT, true)) {
                assertThat(tab.evaluate("innerWidth").asInt()).isEqualTo(390);
                assertThat(tab.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
                                .asBoolean())
                        .isTrue();
                assertThat(tab.overflowing()).isEmpty();
            }
            Path picture = folder.resolve("pictures/page.png");
            chromium.screenshot(page.toUri().toString(), 390, 844, picture, false);
            assertThat(ImageIO.read(picture.toFile()).getWidth()).isEqualTo(390);
            assertThat(ImageIO.read(picture.toFile()).getHeight()).isGreaterThan(2000);
            assertThat(chromium.dom(page.toUri().toString())).contains("خبر");
        }
    }

    @Test
    void whatSticksOutIsTold(@TempDir Path folder) throws Exception {
        Path page = Files.writeString(
                folder.resolve("page.html"),
                HEAD + "<p style='width: 700px'>wide</p>"
                        + "<div style='overflow: auto'><p style='width: 900px'>scrolls</p></div>");
        try (Chromium chromium = Chromium.orSkip();
                Tab tab = chromium.open(page.toUri().toString(), 390, 844, false)) {
            assertThat(tab.overflowing()).hasSize(2).allMatch(line -> !line.contains("scrolls"));
        }
    }
}
