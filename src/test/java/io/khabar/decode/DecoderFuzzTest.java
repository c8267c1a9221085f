package io.khabar.decode;

import static io.khabar.decode.RawArticles.raw;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.article.Article;
import io.khabar.article.RawArticle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No input makes the decoder throw, take long, or break what it promises of its articles. */
class DecoderFuzzTest {
    private static final List<String> MEDIA_TYPES =
            List.of("text/plain", "application/json", "text/plain; charset=windows-1256", "text/plain; charset=UTF-16");

    /** What pages are made of, good and bad. */
    private static final List<String> PIECES = List.of(
            "المصدر: ",
            "Source:",
            "تاريخ النشر: ",
            "21 يونيو 2024",
            "كلمات دلالية:",
            "إقرأ أيضاً:",
            "Read also",
            "للمزيد: x",
            "خبر",
            "Text.",
            ":",
            "：",
            "|",
            "…",
            "(",
            ")",
            "«",
            "\"",
            "\n",
            "\n",
            "\r\n",
            "\u2028",
            " ",
            "\u00A0",
            "\u200F",
            "\u0000",
            "\uD83D\uDE00",
            "\uD83D",
            "\uFEFF",
            "ﺳﻼم",
            "ـ",
            "7",
            "{",
            "}",
            "[",
            "\"headline\":",
            "\"body\":\"x\"",
            ",");

    private final Decoder decoder = new Decoder(Decoder.DEFAULT_MAX_BYTES);

    @Test
    void random_bytes() {
        Random random = new Random(1);
        for (int round = 0; round < 5_000; round++) {
            byte[] content = new byte[random.nextInt(300)];
            random.nextBytes(content);
            check(raw(MEDIA_TYPES.get(round % MEDIA_TYPES.size()), content));
        }
    }

    @Test
    void random_pages() {
        Random random = new Random(2);
        int pages = 0;
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int left = random.nextInt(40); left > 0; left--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            byte[] content = text.toString().getBytes(StandardCharsets.UTF_8);
            pages += check(raw(MEDIA_TYPES.get(round % 8 == 0 ? 1 : 0), content)) instanceof Decoded.Page ? 1 : 0;
        }
        assertThat(pages).as("pages that could be read").isBetween(2_000, 19_000);
    }

    @Test
    void samples_with_damage() throws IOException {
        Random random = new Random(3);
        for (byte[] sample : samples()) {
            for (int round = 0; round < 200; round++) {
                byte[] content = sample.clone();
                for (int damage = 1 + random.nextInt(8); damage > 0; damage--) {
                    content[random.nextInt(content.length)] = (byte) random.nextInt(256);
                }
                int from = round % 2 == 0 ? 0 : random.nextInt(content.length);
                byte[] cut = Arrays.copyOfRange(content, from, content.length);
                check(raw(MEDIA_TYPES.get(random.nextInt(MEDIA_TYPES.size())), cut));
            }
        }
    }

    @Test
    void every_charset_of_this_jdk() {
        Random random = new Random(4);
        for (Charset charset : Charset.availableCharsets().values()) {
            for (int round = 0; round < 20; round++) {
                byte[] content = new byte[random.nextInt(200)];
                random.nextBytes(content);
                check(raw("text/plain; charset=" + charset.name(), content));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\n",
                "-\n",
                "a:b\n",
                ":",
                "By\n",
                "Read also: x\n",
                "Read also:\nx\ny\nSource: z\n",
                "Read also:\nx\nSource: z\n",
                "Source: x\n",
                "Keywords: a,b,c\n",
                "Published: 21 June 2024\n",
                "((((((((",
                "المصدر",
                "2024-",
                "هدنة, ",
                "\u200F\n"
            })
    void a_mebibyte_of_anything_takes_seconds_at_most(String piece) {
        byte[] start = "Headline\nText.\n".getBytes(StandardCharsets.UTF_8);
        byte[] repeated = piece.getBytes(StandardCharsets.UTF_8);
        byte[] end = "\nMore text.\nSource: z\n".getBytes(StandardCharsets.UTF_8);
        byte[] content = Arrays.copyOf(start, Decoder.DEFAULT_MAX_BYTES);
        int at = start.length;
        while (at + repeated.length + end.length < content.length) {
            System.arraycopy(repeated, 0, content, at, repeated.length);
            at += repeated.length;
        }
        System.arraycopy(end, 0, content, at, end.length);
        byte[] page = Arrays.copyOf(content, at + end.length);
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> check(raw("text/plain", page)));
    }

    private Decoded check(RawArticle raw) {
        Decoded decoded = decoder.decode(raw);
        if (decoded instanceof Decoded.Refused refused) {
            assertThat(refused.message()).isNotBlank().hasSizeLessThan(300);
        } else if (decoded instanceof Decoded.Page page) {
            assertThat(page.articles()).isNotEmpty().allSatisfy(DecoderFuzzTest::check);
            assertThat(page.articles().stream().skip(1)).allMatch(part -> part.getPartOf() != null);
        }
        return decoded;
    }

    private static void check(Article article) {
        assertThat(article.getId()).matches("[0-9a-f]{32}");
        assertThat(article.getHeadline())
                .isEqualTo(CleanText.strip(article.getHeadline()))
                .doesNotContain("\n");
        assertThat(article.getBody()).isNotBlank().doesNotContain("\n\n", "\r");
        List<String> texts = new ArrayList<>(article.getAttributes().values());
        texts.addAll(List.of(article.getHeadline(), article.getBody()));
        texts.addAll(article.getKeywords());
        for (String text : texts) {
            assertThat(text.indexOf(0)).as("U+0000").isNegative();
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            assertThat(new String(bytes, StandardCharsets.UTF_8))
                    .as("survives UTF-8")
                    .isEqualTo(text);
        }
    }

    private static List<byte[]> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("samples"))) {
            return files.sorted().map(DecoderFuzzTest::read).toList();
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
