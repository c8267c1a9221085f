package io.khabar.enrich;

import static io.khabar.enrich.TestArticles.enriched;
import static io.khabar.enrich.TestArticles.mentions;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.article.Article;
import io.khabar.article.Entity;
import io.khabar.article.Span;
import io.khabar.watch.CountedMetrics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that nobody would write, and some do. */
class OddTextsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567890 98 7.5 ٣٤٥ 12/12",
                "\uD83D \uDE00 \uD83D\uDE00 \uDE00\uD83D",
                "\u202B\u202A\u2066\u2069\u202C",
                "ـــــ ، ؛ ؟ \" ' « »",
                "\u0301\u0302\u0303",
                "و ب ل ك ف"
            })
    void a_text_without_a_name_has_no_entities(String text) {
        assertThat(enriched(text, text).getEntities()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "قال \u2067Donald Trump\u2069 في مصر إن CNN نقلت من \u202BCairo\u202C",
                "زار\uD83D مصر \uDE00والتقى محمد العدواني\uDE00 أمس\uD83D",
                "ن̷̢̛ت̸̧̛ن̶̡̛ي̵̢̛ا̶̡̛ه̷̢̛و̸̧̛ ز̶̡̛ا̵̢̛ر̶̡̛ م̷̢̛ص̸̧̛ر̶̡̛",
                "م\u200Dص\u200Cر\u200F و\u200Eقطر"
            })
    void every_span_of_an_odd_text_is_in_it(String text) {
        Article article = enriched(text, text);
        assertThat(article.getEntities()).hasSizeGreaterThanOrEqualTo(text.contains("مصر") ? 1 : 0);
        for (Entity entity : article.getEntities()) {
            for (Span span : entity.getMentions()) {
                assertThat(text.substring(span.getStart(), span.getEnd())).isEqualTo(span.getText());
            }
        }
    }

    @Test
    void five_thousand_mentions_are_one_entity() {
        Article article = enriched("مصر", "قالت مصر نعم. ".repeat(5_000));
        assertThat(mentions(article, "place/egypt")).hasSize(5_001);
        assertThat(article.getEntities())
                .singleElement()
                .extracting(Entity::getCount)
                .isEqualTo(5_001);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "بن ",
                "أبو ",
                "عبد ",
                "محمد ",
                "وزارة ",
                "قرى ",
                "ولاية ",
                "الرئيس ",
                "جامعة، ",
                "President ",
                "سي "
            })
    void a_word_said_ten_thousand_times_is_bounded_work(String word) {
        CountedMetrics metrics = TestArticles.METRICS;
        long failed = metrics.sum("enrichmentFailed");
        Article article = enriched(word, word.repeat(10_000));
        assertThat(article.getEntities()).hasSizeLessThan(20);
        assertThat(metrics.sum("enrichmentFailed")).isEqualTo(failed);
    }

    @Test
    void thousands_of_unknown_names_are_found_each_once() {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            body.append("قال محمد الع").append((char) ('ا' + i % 20 + 1)).append("دواني. ");
        }
        Article article = enriched("خبر", body.toString());
        assertThat(article.getEntities()).hasSizeBetween(10, 20);
        assertThat(article.getEntities().stream().mapToInt(Entity::getCount).sum())
                .isGreaterThan(2_000);
    }
}
