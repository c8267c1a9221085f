package io.khabar.decode;

import static io.khabar.decode.RawArticles.article;
import static io.khabar.decode.RawArticles.json;
import static io.khabar.decode.RawArticles.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.article.Article;
import io.khabar.article.Precision;
import io.khabar.article.Publication;
import io.khabar.article.Reason;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonDocumentTest {

    @Test
    void the_fields_of_a_document_are_those_of_its_article() {
        Article article = article(json("""
                {"url": " https://example.org/a ", "source": "Coast Wire", "headline": "Rivals\\n agree", "byline": "Salma",
                 "body": "Both sides signed.\\r\\n\\r\\n Nobody spoke. ", "published": "2024-06-21T14:35:10Z",
                 "language": "en", "keywords": ["truce, signed", "talks", " ", null, 7]}
                """));
        assertThat(article.getUrl()).isEqualTo("https://example.org/a");
        assertThat(article.getSource()).isEqualTo("Coast Wire");
        assertThat(article.getHeadline()).isEqualTo("Rivals agree");
        assertThat(article.getByline()).isEqualTo("Salma");
        assertThat(article.getBody()).isEqualTo("Both sides signed.\nNobody spoke.");
        assertThat(article.getPublished())
                .isEqualTo(new Publication(Instant.parse("2024-06-21T14:35:10Z"), Precision.SECOND));
        assertThat(article.getLanguage()).isEqualTo("en");
        assertThat(article.getKeywords()).containsExactly("truce, signed", "talks", "7");
        assertThat(article.getAttributes()).isEmpty();
    }

    @Test
    void other_fields_come_back_as_attributes() {
        Article article = article(json("""
                {"id": 12345678901234567890, "score": 1.50, "live": true, "none": null, "title": "Rivals agree",
                 "headline": "", "bodyText": "Both sides signed.", "place": {"lat": 31.50, "names": ["غزة"]},
                 "source": {"name": "x"}, "published": "some day", "keywords": "truce, talks"}
                """));
        assertThat(article.getHeadline()).isEqualTo("Rivals agree");
        assertThat(article.getBody()).isEqualTo("Both sides signed.");
        assertThat(article.getSource()).isNull();
        assertThat(article.getKeywords()).containsExactly("truce", "talks");
        assertThat(article.getAttributes())
                .isEqualTo(Map.of(
                        "id", "12345678901234567890",
                        "score", "1.50",
                        "live", "true",
                        "headline", "",
                        "place", "{\"lat\":31.50,\"names\":[\"غزة\"]}",
                        "source", "{\"name\":\"x\"}",
                        "published", "some day"));
    }

    @Test
    void labels_within_a_field_are_text() {
        Article article =
                article(json("{\"headline\": \"One\", \"body\": \"Text.\\nSource: x\\nRead also:\\nTwo\\nMore.\"}"));
        assertThat(article.getBody()).isEqualTo("Text.\nSource: x\nRead also:\nTwo\nMore.");
    }

    @Test
    void a_repeated_headline_is_kept_once() {
        assertThat(article(json("{\"headline\": \"One!\", \"body\": \"ONE\\nText.\"}"))
                        .getBody())
                .isEqualTo("Text.");
    }

    @Test
    void what_breaks_strings_is_mended() {
        Article article = article(
                json(
                        "{\"headline\": \"a\\u0000b\\ud83d\", \"body\": \"\\udc00 ok \\ud83d\\ude00\", \"k\\u0000\": \"v\\ud800\"}"));
        assertThat(article.getHeadline()).isEqualTo("ab\uFFFD");
        assertThat(article.getBody()).isEqualTo("\uFFFD ok \uD83D\uDE00");
        assertThat(article.getAttributes()).isEqualTo(Map.of("k", "v\uFFFD"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "null",
                "[]",
                "\"text\"",
                "7",
                "{",
                "{} {}",
                "{\"headline\": \"secret",
                "{'a': 1}",
                "NaN"
            })
    void what_is_no_object_is_refused_without_its_text(String text) {
        Decoded.Refused refused = refused(json(text));
        assertThat(refused.reason()).isEqualTo(Reason.INVALID_JSON);
        assertThat(refused.message()).isNotBlank().doesNotContain("secret");
    }

    @Test
    void nesting_without_end_is_refused() {
        assertThat(refused(json("{\"a\":".repeat(100_000))).reason()).isEqualTo(Reason.INVALID_JSON);
    }

    @Test
    void a_document_without_a_headline_or_text_is_refused() {
        assertThat(refused(json("{\"body\": \"Text.\"}")).reason()).isEqualTo(Reason.NO_HEADLINE);
        assertThat(refused(json("{\"headline\": \" … \", \"body\": \"Text.\"}")).reason())
                .isEqualTo(Reason.NO_HEADLINE);
        assertThat(refused(json("{\"headline\": \"One\"}")).reason()).isEqualTo(Reason.NO_BODY);
        assertThat(refused(json("{\"headline\": \"One\", \"body\": [\"Text.\"]}"))
                        .reason())
                .isEqualTo(Reason.NO_BODY);
    }
}
