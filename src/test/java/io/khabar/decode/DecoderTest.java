package io.khabar.decode;

import static io.khabar.decode.RawArticles.article;
import static io.khabar.decode.RawArticles.articles;
import static io.khabar.decode.RawArticles.json;
import static io.khabar.decode.RawArticles.page;
import static io.khabar.decode.RawArticles.raw;
import static io.khabar.decode.RawArticles.refused;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.khabar.article.Article;
import io.khabar.article.Precision;
import io.khabar.article.Publication;
import io.khabar.article.RawArticle;
import io.khabar.article.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {
    private static final String PAGE = "هدنة جديدة\nوقع الطرفان الاتفاق.";

    @Test
    void a_tombstone_has_nothing_to_decode() {
        assertThat(refused(null).reason()).isEqualTo(Reason.NO_VALUE);
        assertThat(refused(new RawArticle()).reason()).isEqualTo(Reason.NO_VALUE);
    }

    @ParameterizedTest
    @CsvSource({"text/html", "TEXT", "application/xml; charset=utf-8", "''", "text/plain2"})
    void other_media_types_are_refused_by_name(String mediaType) {
        Decoded.Refused refused = refused(raw(mediaType, PAGE.getBytes(UTF_8)));
        assertThat(refused.reason()).isEqualTo(Reason.UNKNOWN_MEDIA_TYPE);
        assertThat(refused.message()).contains('"' + mediaType.split(";")[0] + '"', "text/plain");
    }

    @Test
    void a_media_type_may_be_missing_or_absurd() {
        RawArticle without = page(PAGE);
        without.setMediaType(null);
        assertThat(refused(without).reason()).isEqualTo(Reason.UNKNOWN_MEDIA_TYPE);
        assertThat(refused(raw("خبر\n".repeat(10_000), new byte[0])).message()).hasSizeLessThan(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "TEXT/Plain ; Charset=UTF-8",
                "text/plain;charset=\"utf8\"",
                "text/plain; x; format=flowed"
            })
    void utf_8_is_read_without_being_named(String mediaType) {
        assertThat(article(raw(mediaType, PAGE.getBytes(UTF_8))).getHeadline()).isEqualTo("هدنة جديدة");
    }

    @Test
    void other_charsets_are_read_by_name() {
        assertThat(article(page(PAGE, Charset.forName("windows-1256"))).getBody())
                .isEqualTo("وقع الطرفان الاتفاق.");
        assertThat(article(page(PAGE, UTF_16)).getHeadline()).isEqualTo("هدنة جديدة");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain; charset=klingon", "text/plain; charset=", "application/json; charset=%%"})
    void an_unknown_charset_is_refused(String mediaType) {
        assertThat(refused(raw(mediaType, PAGE.getBytes(UTF_8))).reason()).isEqualTo(Reason.UNKNOWN_CHARSET);
    }

    @Test
    void bytes_that_are_no_text_are_refused_with_their_place() {
        byte[] content = "Headline\nText caf\u00e9.".getBytes(Charset.forName("windows-1252"));
        Decoded.Refused refused = refused(raw("text/plain", content));
        assertThat(refused.reason()).isEqualTo(Reason.UNDECODABLE_TEXT);
        assertThat(refused.message())
                .contains("offset 17 of 19")
                .contains("UTF-8")
                .doesNotContain("Headline");
        byte[] cut = PAGE.getBytes(UTF_8);
        byte[] inside = Arrays.copyOf(cut, 3);
        assertThat(refused(raw("text/plain", inside)).message()).contains("offset 2 of 3");
    }

    @Test
    void more_bytes_than_allowed_are_refused() {
        String head = "Headline\n";
        byte[] most = (head + "x".repeat(Decoder.DEFAULT_MAX_BYTES - head.length())).getBytes(UTF_8);
        assertThat(article(raw("text/plain", most)).getBody()).hasSize(Decoder.DEFAULT_MAX_BYTES - head.length());
        byte[] more = Arrays.copyOf(most, most.length + 1);
        Decoded.Refused refused = refused(raw("text/plain", more));
        assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refused.message()).contains("1,048,577", "1,048,576");
        assertThatThrownBy(() -> new Decoder(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n \u200F\n", "\uFEFF", "تاريخ النشر: 21 يونيو 2024\nالمصدر: الوكالة\n", "***\n---\n"})
    void a_page_without_a_headline_is_refused(String text) {
        assertThat(refused(page(text)).reason()).isEqualTo(Reason.NO_HEADLINE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "هدنة جديدة",
                "هدنة جديدة\nالمصدر: الوكالة\n",
                "هدنة جديدة\n…\n",
                "One\nRead also:\nTwo\nText two."
            })
    void a_page_without_text_is_refused(String text) {
        Decoded.Refused refused = refused(page(text));
        assertThat(refused.reason()).isEqualTo(Reason.NO_BODY);
        assertThat(refused.message()).doesNotContain("هدنة", "One");
    }

    @Test
    void a_text_without_a_headline_is_not_taken_for_one() {
        String longest = "x".repeat(1_000);
        assertThat(article(page(longest + "\nText.")).getHeadline()).isEqualTo(longest);
        assertThat(refused(page(longest + "x\nText.")).reason()).isEqualTo(Reason.NO_HEADLINE);
        Article host = article(page("One\nText one.\nRead also:\n" + longest + "x\nText two."));
        assertThat(host.getAttributes()).containsOnlyKeys("related");
    }

    @Test
    void the_event_fills_what_the_content_leaves_open() {
        RawArticle raw = page("One\nText one.\nRead also:\nTwo\nText two.");
        raw.setUrl("https://example.org/a");
        raw.setSource(" Feed 7 ");
        raw.setLanguage("en");
        raw.setAttributes(Map.of("batch", "12", "related", "nothing"));
        List<Article> articles = articles(raw);
        assertThat(articles).extracting(Article::getUrl).containsExactly("https://example.org/a", null);
        assertThat(articles).extracting(Article::getSource).containsExactly("Feed 7", null);
        assertThat(articles).extracting(Article::getLanguage).containsExactly("en", "en");
        assertThat(articles.get(0).getAttributes()).isEqualTo(Map.of("batch", "12", "related", "nothing"));
        assertThat(articles.get(1).getAttributes()).isEmpty();
    }

    @Test
    void the_content_goes_before_the_event() {
        RawArticle raw = json("""
                {"headline": "One", "body": "Text.", "url": "https://example.org/b", "source": "Named", "language": "ar",
                 "batch": 13}
                """);
        raw.setUrl("https://example.org/a");
        raw.setSource("Feed 7");
        raw.setLanguage("en");
        raw.setAttributes(Map.of("batch", "12", "file", "x"));
        Article article = article(raw);
        assertThat(article)
                .extracting(Article::getUrl, Article::getSource, Article::getLanguage)
                .containsExactly("https://example.org/b", "Named", "ar");
        assertThat(article.getAttributes()).isEqualTo(Map.of("batch", "13", "file", "x"));
    }

    @Test
    void decoding_leaves_the_event_as_it_was() {
        RawArticle raw = page(PAGE);
        ByteBuffer content = raw.getContent();
        int position = content.position();
        assertThat(articles(raw)).isEqualTo(articles(raw));
        assertThat(content.position()).isEqualTo(position);
    }

    @Test
    void the_seed_is_two_articles() throws IOException {
        Path seed = Path.of(
                Objects.requireNonNullElse(System.getenv("KHABAR_SHARED"), "../shared"),
                "seeds/000_31c9022a9ad5315f.txt");
        assumeTrue(Files.exists(seed), () -> "no seed at " + seed);
        List<Article> articles = articles(raw("text/plain", Files.readAllBytes(seed)));
        assertThat(articles).hasSize(2);
        Article own = articles.get(0);
        assertThat(own.getHeadline()).contains("بلينكن");
        assertThat(own.getSource()).isEqualTo("الحرة");
        assertThat(own.getPublished()).isEqualTo(new Publication(Instant.parse("2024-06-21T00:00:00Z"), Precision.DAY));
        assertThat(own.getKeywords()).hasSize(1).first().asString().contains("الأمیرکی");
        assertThat(own.getBody().lines()).hasSize(12);
        assertThat(own.getBody()).doesNotContain("المصدر", "كلمات دلالية", "تاريخ النشر", "المجر", "إقرأ");
        assertThat(own.getAttributes()).isEmpty();
        Article other = articles.get(1);
        assertThat(other.getHeadline()).contains("المجر").contains("فيديو");
        assertThat(other.getBody().lines()).hasSize(6);
        assertThat(other.getSource()).isNull();
        assertThat(other.getPublished()).isNull();
        assertThat(other.getKeywords()).isEmpty();
        assertThat(other.getPartOf()).isEqualTo(own.getId());
    }
}
