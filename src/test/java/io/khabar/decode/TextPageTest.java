package io.khabar.decode;

import static io.khabar.decode.RawArticles.article;
import static io.khabar.decode.RawArticles.articles;
import static io.khabar.decode.RawArticles.page;
import static io.khabar.decode.RawArticles.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.article.Article;
import io.khabar.article.Precision;
import io.khabar.article.Publication;
import io.khabar.article.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextPageTest {
    private static final Publication FRIDAY = new Publication(Instant.parse("2024-06-21T00:00:00Z"), Precision.DAY);

    /** All that a page of the crawl can have, in our own words. */
    private static final String PAGE = """
            وفد أممي يصل إلى الميناء لبحث دخول القوافل
            تاريخ النشر: 21st, June 2024 GMT
            وصل وفد من الأمم المتحدة إلى الميناء صباح الجمعة.
            وقال المتحدث إن القوافل جاهزة للتحرك.
            المصدر: وكالة الساحل
            كلمات دلالية: الأمم المتحدة الموانئ القوافل
            إقرأ أيضاً:
            وزيرة النقل تفتتح جسرا جديدا |صور
            افتتحت وزيرة النقل الجسر بعد عامين من العمل.
            وأوضحت أن الجسر يخدم ثلاث مدن.
            """;

    @Test
    void a_page_of_the_crawl_gives_its_article_and_the_one_glued_on() {
        List<Article> articles = articles(page(PAGE));
        assertThat(articles).hasSize(2);
        Article own = articles.get(0);
        assertThat(own.getHeadline()).isEqualTo("وفد أممي يصل إلى الميناء لبحث دخول القوافل");
        assertThat(own.getBody())
                .isEqualTo("وصل وفد من الأمم المتحدة إلى الميناء صباح الجمعة.\nوقال المتحدث إن القوافل جاهزة للتحرك.");
        assertThat(own.getSource()).isEqualTo("وكالة الساحل");
        assertThat(own.getPublished()).isEqualTo(FRIDAY);
        assertThat(own.getKeywords()).containsExactly("الأمم المتحدة الموانئ القوافل");
        assertThat(own.getLanguage()).isEqualTo("und");
        assertThat(own.getPartOf()).isNull();
        assertThat(own.getAttributes()).isEmpty();
        Article other = articles.get(1);
        assertThat(other.getHeadline()).isEqualTo("وزيرة النقل تفتتح جسرا جديدا |صور");
        assertThat(other.getBody())
                .isEqualTo("افتتحت وزيرة النقل الجسر بعد عامين من العمل.\nوأوضحت أن الجسر يخدم ثلاث مدن.");
        assertThat(other.getPartOf()).isEqualTo(own.getId()).isNotEqualTo(other.getId());
        assertThat(other.getSource()).isNull();
        assertThat(other.getPublished()).isNull();
        assertThat(other.getKeywords()).isEmpty();
        assertThat(other.getProvenance()).isNull();
    }

    @Test
    void line_ends_marks_and_empty_lines_change_nothing_but_spelling_stays() {
        String marked = "\uFEFF\r\n \u200F\r\n"
                + PAGE.replace("\n", "\u00A0\r\n\u200B\r\n")
                        .replace("المصدر:", "\u200Fالمصـــدر\u200F :")
                        .replace("إقرأ", "\u202Bإقرأ")
                        .replace("تاريخ النشر:", "تاريخ\u00A0النشر：");
        List<Article> articles = articles(page(marked));
        assertThat(articles).isEqualTo(articles(page(PAGE)));
        assertThat(article(page("عنوان ﺳﻼم\n\u200Fنصّ ﺳﻼم\u200F وكـــلام\n")))
                .extracting(Article::getHeadline, Article::getBody)
                .containsExactly("عنوان ﺳﻼم", "\u200Fنصّ ﺳﻼم\u200F وكـــلام");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '=',
            value = {
                "المصدر: الوكالة = SOURCE",
                "المصدر : الوكالة = SOURCE",
                "المصدر：الوكالة = SOURCE",
                "- المصدر: الوكالة = SOURCE",
                "(المصدر: الوكالة) = SOURCE",
                "اَلْمَصْدَرُ: الوكالة = SOURCE",
                "SOURCE: الوكالة = SOURCE",
                "نقلاً عن: الوكالة = SOURCE",
                "تاريخ النشر: 21 يونيو 2024 = PUBLISHED",
                "نُشر في: 21 يونيو 2024 = PUBLISHED",
                "Published: 21 June 2024, 14:35 = PUBLISHED",
                "Date: 21 June 2024 = PUBLISHED",
                "كلمات دلالیة: هدنة = KEYWORDS",
                "الكلمات المفتاحية: هدنة، وساطة = KEYWORDS",
                "كلمات مفتاحيّة: هدنة = KEYWORDS",
                "Keywords: truce = KEYWORDS",
                "الكاتب: سلمى = BYLINE",
                "بقلم: سلمى = BYLINE",
                "By: Salma = BYLINE",
                "إقرأ أيضاً: = RELATED",
                "اقرأ أيضا = RELATED",
                "اقرا ايضًا : عنوان = RELATED",
                "اقرأ المزيد: = RELATED",
                "اقرأ أيضا.. عنوان = RELATED",
                "اقرأ أيضا| عنوان = RELATED",
                "Read also: = RELATED",
                "SEE ALSO: another = RELATED",
                "Related = RELATED",
                "للمزيد: عنوان = LINK"
            })
    void a_label_is_known_in_its_spellings(String line, Label label) {
        assertThat(Line.of(line, false).label()).isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "وقال المصدر: لن ننسحب",
                "مصدر: اتفاق قريب",
                "Sources: a truce is near",
                "«المصدر: الوكالة» كما ورد في التقرير",
                "المصدر الوحيد للمياه في القرية: بئر قديمة",
                "المصدر: لا أستطيع أن أكشف اليوم عن أسماء من حضروا الاجتماع في العاصمة",
                "المصدر: نعم كنا هناك جميعا.",
                "Source: we were all there, he said.",
                "إقرأ أيضاً ما كتبه الرئيس في مذكراته",
                "See also the report of the committee",
                "Related questions were left open",
                "المصدر",
                "Source | Reuters",
                "By the river: a story",
                "Published: the long awaited report of the committee that looked into last year's flood",
                "للمزيد:",
                ":",
                "14:35"
            })
    void a_sentence_with_the_word_is_text(String line) {
        assertThat(Line.of(line, false)).isEqualTo(new Line(null, line));
    }

    @Test
    void a_headline_that_begins_like_a_label_stays_one() {
        assertThat(article(page("Source: Rivals agree to a truce\nBoth sides signed."))
                        .getHeadline())
                .isEqualTo("Source: Rivals agree to a truce");
        assertThat(article(page("Source: Coast Wire\nRivals agree\nBoth sides signed.")))
                .extracting(Article::getSource, Article::getHeadline)
                .containsExactly("Coast Wire", "Rivals agree");
    }

    @Test
    void keywords_are_separated_where_the_line_separates_them() {
        assertThat(article(page("Headline\nKeywords: truce, aid ، هدنة; talks | truce ·.\nText."))
                        .getKeywords())
                .containsExactly("truce", "aid", "هدنة", "talks");
    }

    @Test
    void a_repeated_headline_is_kept_once() {
        Article article =
                article(page("اتفاق على هُدنة\nتاريخ النشر: 21 يونيو 2024\n«إتفاق على هدنة»\nوقع الطرفان الاتفاق."));
        assertThat(article.getHeadline()).isEqualTo("اتفاق على هُدنة");
        assertThat(article.getBody()).isEqualTo("وقع الطرفان الاتفاق.");
        assertThat(refused(page("Headline\nHeadline\n")).reason()).isEqualTo(Reason.NO_BODY);
    }

    @Test
    void the_first_source_counts_and_the_others_are_kept() {
        Article article = article(page("Headline\nSource: One\nText.\nSource: Two\nSource: Three\nSource:\n"));
        assertThat(article.getSource()).isEqualTo("One");
        assertThat(article.getAttributes()).isEqualTo(Map.of("source", "Two\nThree"));
    }

    @Test
    void a_date_that_nobody_understands_is_kept_as_it_stands() {
        Article article = article(page("Headline\nPublished: 31 Feb 2024\nText.\nDate: 21 June 2024\n"));
        assertThat(article.getPublished()).isEqualTo(FRIDAY);
        assertThat(article.getAttributes()).isEqualTo(Map.of("published", "31 Feb 2024"));
        assertThat(article(page("Headline\nPublished: yesterday\nText.")).getPublished())
                .isNull();
    }

    @Test
    void each_glued_on_block_has_its_own_labels() {
        List<Article> articles = articles(page("""
                One
                Text one.
                Source: First
                Read also:
                Two
                Published: 21 June 2024
                Text two.
                Source: Second
                See also: Three
                Text three.
                By: Salma
                Keywords: three
                """));
        assertThat(articles).extracting(Article::getHeadline).containsExactly("One", "Two", "Three");
        assertThat(articles).extracting(Article::getSource).containsExactly("First", "Second", null);
        assertThat(articles).extracting(Article::getPublished).containsExactly(null, FRIDAY, null);
        assertThat(articles).extracting(Article::getBody).containsExactly("Text one.", "Text two.", "Text three.");
        String page = articles.get(0).getId();
        assertThat(articles).extracting(Article::getPartOf).containsExactly(null, page, page);
    }

    @Test
    void labels_that_stand_once_and_at_the_very_end_are_those_of_the_page() {
        List<Article> articles =
                articles(page("One\nText one.\nRead also:\nTwo\nText two.\nSource: First\nPublished: 21 June 2024\n"));
        assertThat(articles).extracting(Article::getSource).containsExactly("First", null);
        assertThat(articles).extracting(Article::getPublished).containsExactly(FRIDAY, null);
        assertThat(articles).extracting(Article::getBody).containsExactly("Text one.", "Text two.");
    }

    @Test
    void labels_at_the_end_of_a_block_with_labels_are_those_of_the_block() {
        List<Article> articles =
                articles(page("One\nText one.\nRead also:\nTwo\nPublished: 21 June 2024\nText two.\nSource: Second\n"));
        assertThat(articles).extracting(Article::getSource).containsExactly(null, "Second");
    }

    @Test
    void a_link_is_kept_beside_the_article() {
        Article article = article(
                page("One\nText one.\nRead also: Another page\nRead also:\nA third page\nSource: First\nRelated:\n"));
        assertThat(article.getBody()).isEqualTo("Text one.");
        assertThat(article.getSource()).isEqualTo("First");
        assertThat(article.getAttributes()).isEqualTo(Map.of("related", "Another page\nA third page"));
    }

    @Test
    void a_list_of_links_is_no_article() {
        Article article = article(page("""
                One
                Text one.
                إقرأ أيضاً:
                اتفاق جديد لتبادل الأسرى بين البلدين
                قمة طارئة في العاصمة نهاية الأسبوع
                هل تنجح الوساطة هذه المرة؟
                """));
        assertThat(article.getBody()).isEqualTo("Text one.");
        assertThat(article.getAttributes().get("related").lines())
                .hasSize(3)
                .last()
                .isEqualTo("هل تنجح الوساطة هذه المرة؟");
    }

    @Test
    void a_link_amid_the_text_leaves_the_text_whole() {
        Article article = article(page(
                "One\nText one.\nاقرأ أيضا: خبر آخر\nMore text.\nللمزيد: خبر ثالث\nEnd of text.\nSource: First\n"));
        assertThat(article.getBody()).isEqualTo("Text one.\nMore text.\nEnd of text.");
        assertThat(article.getAttributes()).isEqualTo(Map.of("related", "خبر آخر\nخبر ثالث"));
    }

    @Test
    void below_the_foot_of_the_page_a_named_block_is_an_article() {
        List<Article> articles =
                articles(page("One\nText one.\nSource: First\nRead also: Two\nText two.\nSource: Second\n"));
        assertThat(articles).extracting(Article::getBody).containsExactly("Text one.", "Text two.");
        assertThat(articles).extracting(Article::getSource).containsExactly("First", "Second");
    }

    @Test
    void the_same_block_on_two_pages_is_the_same_article() {
        String block = "Read also:\nTwo\nText two.\n";
        Article one = articles(page("One\nText one.\n" + block)).get(1);
        Article other = articles(page("Other\nText other.\n" + block)).get(1);
        assertThat(one.getId()).isEqualTo(other.getId());
        assertThat(one.getPartOf()).isNotEqualTo(other.getPartOf());
    }

    @Test
    void rules_and_bullets_are_text_but_begin_nothing() {
        assertThat(article(page("***\n---\nHeadline\n***\nText.\n***\nMore.")))
                .extracting(Article::getHeadline, Article::getBody)
                .containsExactly("Headline", "***\nText.\n***\nMore.");
    }
}
