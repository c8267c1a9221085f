package io.khabar.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleIdTest {
    private static final Publication FRIDAY = new Publication(Instant.parse("2024-06-21T00:00:00Z"), Precision.DAY);

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "https://example.org/a, http://example.org/a",
                "https://example.org/a, https://www.example.org/a",
                "https://example.org/a, HTTPS://Example.ORG/a",
                "https://example.org/a, https://example.org:443/a",
                "https://example.org/a, http://example.org:80/a",
                "https://example.org/a, https://example.org./a",
                "https://example.org/a, https://example.org/a/",
                "https://example.org/a, https://example.org/a#comments",
                "https://example.org/a, https://example.org/a?",
                "https://example.org/a, https://example.org/a?utm_source=x&utm_medium=y",
                "https://example.org/a, https://example.org/a/?fbclid=1&gclid=2#top",
                "https://example.org/a, https://example.org/a?at_medium=RSS",
                "https://example.org/a, ' https://example.org/a '",
                "https://example.org/a, example.org/a",
                "https://example.org/a, //example.org/a",
                "https://example.org, https://www.example.org/",
                "https://example.org/a?id=7, https://example.org/a?UTM_SOURCE=x&id=7",
                "https://example.org/a?b=2&c=3, https://example.org/a?c=3&b=2",
                "https://example.org/خبر, https://example.org/%D8%AE%D8%A8%D8%B1",
                "https://example.org/خبر, https://example.org/%d8%ae%d8%a8%d8%b1",
                "https://example.org/?q=خبر, https://example.org/?q=%D8%AE%D8%A8%D8%B1",
                "https://example.org/إدلب, https://example.org/%D8%A7%D9%95%D8%AF%D9%84%D8%A8",
                "https://example.org/a b, https://example.org/a%20b",
                "https://example.org/%7Ea, https://example.org/~a",
                "https://example.org/%e3, https://example.org/%E3",
                "https://مثال.إختبار/a, https://xn--mgbh0fb.xn--kgbechtv/a",
                "urn:newsml:example.org:7, URN:newsml:example.org:7"
            })
    void an_address_written_otherwise_is_the_same_article(String one, String other) {
        assertThat(byUrl(one)).isEqualTo(byUrl(other)).matches("[0-9a-f]{32}");
    }

    @ParameterizedTest(name = "{0} is not {1}")
    @CsvSource({
        "https://example.org/a, https://example.org/b",
        "https://example.org/a, https://example.org/A",
        "https://example.org/a, https://example.com/a",
        "https://example.org/a, https://ar.example.org/a",
        "https://example.org/a, https://example.org:8080/a",
        "https://example.org/a, https://example.org/a?id=7",
        "https://example.org/a?id=7, https://example.org/a?id=8",
        "https://example.org/a%2Fb, https://example.org/a/b",
        "https://example.org/a%3Fb, https://example.org/a?b",
        "https://example.org/#!a, https://example.org/#!b",
        "urn:newsml:example.org:7, urn:newsml:example.org:8",
        "https://example.org/%e3, https://example.org/%e4"
    })
    void another_page_is_another_article(String one, String other) {
        assertThat(byUrl(one)).isNotEqualTo(byUrl(other));
    }

    @Test
    void the_address_alone_decides_when_there_is_one() {
        assertThat(ArticleId.of("https://example.org/a", "وكالة", "عنوان", FRIDAY, "نص"))
                .isEqualTo(byUrl("https://example.org/a"));
    }

    @Test
    void a_path_without_a_host_belongs_to_its_source() {
        assertThat(ArticleId.of("/news/7", "One", "h", null, "b"))
                .isNotEqualTo(ArticleId.of("/news/7", "Other", "h", null, "b"))
                .isEqualTo(ArticleId.of("/news/7/", "ONE", "changed", null, "changed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::",
                "http://",
                "http://[",
                "https://exa mple.org/%",
                "%zz",
                "\uD800",
                "//@:@/",
                "a:b:c",
                "?",
                "http://xn--/"
            })
    void an_address_that_is_none_has_an_id_too(String url) {
        assertThat(byUrl(url)).matches("[0-9a-f]{32}").isEqualTo(byUrl(url));
    }

    @Test
    void no_text_is_too_wild_for_an_address() {
        Random random = new Random(7);
        String signs = "htps:/?#&=%@.[]wx-n0ف\uD83D\u0000 ";
        Set<String> ids = new HashSet<>();
        for (int round = 0; round < 20_000; round++) {
            StringBuilder url = new StringBuilder(round % 2 == 0 ? "https://" : "");
            random.ints(random.nextInt(40), 0, signs.length()).forEach(at -> url.append(signs.charAt(at)));
            ids.add(byUrl(url.toString()));
        }
        assertThat(ids).hasSizeGreaterThan(10_000).allMatch(id -> id.length() == 32);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.", "%D8", "?a&", "/", "://", "www.", "xn--", "#!"})
    void no_text_is_too_long_for_an_address(String piece) {
        assertThat(byUrl(piece.repeat(200_000))).matches("[0-9a-f]{32}");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = " ")
    void without_an_address_source_headline_and_day_decide(String url) {
        String id = ArticleId.of(url, "الوكالة", "اتفاق على هدنة", FRIDAY, "نص");
        assertThat(id)
                .as("same words in another spelling, same day at another time, another text")
                .isEqualTo(ArticleId.of(
                        url,
                        "الوكاله",
                        "«إتفاق» على هُدنة!",
                        new Publication(Instant.parse("2024-06-21T17:05:00Z"), Precision.MINUTE),
                        "نص آخر"));
        assertThat(Set.of(
                        id,
                        ArticleId.of(url, "صحيفة", "اتفاق على هدنة", FRIDAY, "نص"),
                        ArticleId.of(url, "الوكالة", "خلاف على هدنة", FRIDAY, "نص"),
                        ArticleId.of(
                                url,
                                "الوكالة",
                                "اتفاق على هدنة",
                                new Publication(Instant.parse("2024-06-22T00:00:00Z"), Precision.DAY),
                                "نص")))
                .hasSize(4);
    }

    @Test
    void a_headline_alone_does_not_make_two_articles_one() {
        assertThat(ArticleId.of(null, null, "الطقس اليوم", null, "أمطار على الساحل"))
                .isNotEqualTo(ArticleId.of(null, null, "الطقس اليوم", null, "صحو في الجنوب"))
                .isEqualTo(ArticleId.of(null, "", "الطقس اليوم", null, "أمطارٌ على الساحل."));
    }

    @Test
    void a_month_is_no_day() {
        Publication june = new Publication(Instant.parse("2024-06-01T00:00:00Z"), Precision.MONTH);
        assertThat(ArticleId.of(null, null, "h", june, "one")).isNotEqualTo(ArticleId.of(null, null, "h", june, "two"));
    }

    @Test
    void headlines_of_signs_only_stay_apart() {
        assertThat(ArticleId.of(null, "s", "!!!", FRIDAY, "b"))
                .isNotEqualTo(ArticleId.of(null, "s", "???", FRIDAY, "b"));
    }

    @Test
    void ids_do_not_change_from_release_to_release() {
        assertThat(byUrl("https://www.example.org/a/")).isEqualTo("8559e959b2f12b6971d1e206a2d44af7");
        assertThat(ArticleId.of(null, "الوكالة", "اتفاق على هدنة", FRIDAY, null))
                .isEqualTo("1224c1be12304206eeffb890210d8b5c");
    }

    private static String byUrl(String url) {
        return ArticleId.of(url, null, null, null, null);
    }
}
