package io.khabar.enrich.tag;

import static io.khabar.enrich.TestArticles.enriched;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.article.Article;
import io.khabar.article.Tag;
import io.khabar.article.TagOrigin;
import io.khabar.enrich.TestArticles;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProviderTagsTest {

    @Test
    void phrases_are_cut_out_of_a_line_and_have_the_articles_letters() {
        Article article = enriched(
                TestArticles.TRUCE.getHeadline(),
                TestArticles.TRUCE.getBody(),
                "الخارجیة الأمیرکیة الولایات المتحدة إطلاق النار الفضاء");
        assertThat(texts(article)).containsExactlyInAnyOrder("الخارجية الأميركية", "الولايات المتحدة", "إطلاق النار");
        assertThat(article.getTags())
                .extracting(Tag::getScore)
                .allSatisfy(score -> assertThat(score).isBetween(0f, 1f));
    }

    @Test
    void a_keyword_that_the_article_does_not_contain_is_no_tag() {
        Article article = enriched("هدنة جديدة", "بدأت الهدنة صباحا", "هدنة", "محادثات السلام", "سوق المال");
        assertThat(texts(article)).containsExactly("هدنة");
        assertThat(article.getKeywords()).hasSize(3);
    }

    @Test
    void half_of_a_phrase_among_several_is_no_tag_by_one_word() {
        Article article = enriched("وصول السلام", "عاد السلام إلى المدينة", "محادثات السلام", "المدينة");
        assertThat(texts(article)).containsExactly("المدينة");
    }

    @Test
    void the_most_frequent_spelling_is_taken_without_particles() {
        Article article = enriched("خبر", "قال بالهُدنة. ثم الهدنة. ثم والهدنة", "الهدنة");
        assertThat(texts(article)).containsExactly("الهدنة");
    }

    @Test
    void a_phrase_does_not_run_across_a_sentence() {
        assertThat(texts(enriched("خبر", "عاد السلام. العادل وحده بقي", "السلام العادل", "غير")))
                .isEmpty();
    }

    @Test
    void the_same_phrase_in_two_spellings_is_one_tag() {
        assertThat(texts(enriched("خبر", "في الأراضي اتفاق هدنة", "هدنة", "هدنه", "هُدنة")))
                .containsExactly("هدنة");
    }

    @Test
    void stop_words_and_numbers_are_no_tags() {
        assertThat(texts(enriched("News from 2024", "The year 2024 was the best of the news", "2024", "the", "news")))
                .isEmpty();
    }

    @Test
    void tags_are_few_and_those_of_the_headline_first() {
        String[] keywords =
                IntStream.range(0, 20).mapToObj(i -> "topic" + (char) ('a' + i)).toArray(String[]::new);
        Article article = enriched("All about topict", String.join(" and ", keywords), keywords);
        assertThat(article.getTags()).hasSize(12);
        assertThat(texts(article).get(0)).isEqualTo("topict");
    }

    @Test
    void without_keywords_the_tags_stay_as_they_are() {
        assertThat(enriched("خبر", "نص قصير").getTags()).isEmpty();
    }

    /** The tags that came from the keywords. */
    private static List<String> texts(Article article) {
        return article.getTags().stream()
                .filter(tag -> tag.getOrigin() == TagOrigin.PROVIDER)
                .map(Tag::getText)
                .toList();
    }
}
