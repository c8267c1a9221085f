package io.khabar.enrich.tag;

import static io.khabar.enrich.TestArticles.enriched;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.article.Article;
import io.khabar.article.Tag;
import io.khabar.article.TagOrigin;
import io.khabar.enrich.TestArticles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyphrasesTest {

    /** An article, a tag that it must have, and one that it must not. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # phrases are whole, though a part of them is as frequent
            دعوة إلى وقف إطلاق النار | دعا الوسطاء إلى وقف إطلاق النار فورا. | وقف إطلاق النار | وقف إطلاق
            # particles are taken off, also two of them, and of لل the article is kept
            قلق من سوء التغذية | حذر الأطباء من سوء التغذية، وبسوء التغذية مات طفل. | سوء التغذية | وبسوء التغذية
            بيان للبنك المركزي | قرار للبنك المركزي صدر مساء. | البنك المركزي | للبنك المركزي
            # also where a noun begins with the same letters: لحم, بدو
            خطة لحماية الغابة | قدم الخبراء خطة لحماية الغابة. وبدأ العمل لحماية الغابة. | حماية الغابة | لحماية الغابة
            # a letter of the word is no particle
            بطاقة الناخب تتأخر | لم تصل بطاقة الناخب بعد، وتحتاج الطاقة إلى بطاقة الناخب. | بطاقة الناخب | طاقة الناخب
            برلمان الطلاب يجتمع | اجتمع برلمان الطلاب في القاعة. | برلمان الطلاب | رلمان الطلاب
            وثائق مسربة تكشف الصفقة | قال محام إن وثائق مسربة تكشف الصفقة. | وثائق مسربة | ثائق مسربة
            # verbs end a phrase, by list, by ending and at the beginning of a sentence
            سوق العقار تنتعش | تحسنت سوق العقار. وارتفعت سوق العقار مجددا. | سوق العقار | تحسنت سوق العقار
            أزمة المياه الجوفية | تتفاقم أزمة المياه الجوفية. يخشى السكان أزمة المياه الجوفية. | أزمة المياه الجوفية | السكان أزمة المياه
            # after a definite word an indefinite one begins another phrase
            الجيش يشن هجوما | نفذ الجيش هجوم الفجر. وصد الجيش هجوم الفجر. | هجوم الفجر | الجيش هجوم الفجر
            # a pronoun says nothing outside of its sentence
            موجة الحر مستمرة | أثرت موجة الحر في مزارعها، وبقيت مزارعها بلا ماء. | موجة الحر | مزارعها
            # boilerplate
            قانون العمل الجديد | ناقش النواب قانون العمل. اقرأ أيضا قانون الإيجار. اقرأ أيضا قانون الإيجار. | قانون العمل | اقرأ أيضا
            # English
            Sewage treatment plant opens | The sewage treatment plant opened on Monday, the mayor said on Monday. | sewage treatment plant | Monday
            Coral bleaching spreads | Scientists said coral bleaching was spreading rapidly, and that coral bleaching kills. | coral bleaching | rapidly
            Freedom of assembly upheld | Judges upheld freedom of assembly. A lawyer said freedom of assembly was at risk. | Freedom of assembly | assembly
            Sleeper trains return | Read more. Sleeper trains sold out. Read more about sleeper trains. | sleeper trains | Read more
            # the article and the plural make no other tag
            Aid convoy reaches camp | The aid convoy crossed. Two aid convoys had waited; an aid convoy was looted. | aid convoy | aid convoys
            """)
    void phrases_are_cut_where_they_end(String headline, String body, String wanted, String unwanted) {
        assertThat(texts(enriched(headline, body)))
                .anyMatch(wanted::equalsIgnoreCase)
                .noneMatch(unwanted::equalsIgnoreCase);
    }

    @Test
    void lucenes_stop_words_serve_other_languages() {
        Article article = enriched(
                "Les réfugiés climatiques interpellent les ministres",
                "Les réfugiés climatiques ont demandé une protection. Pour les réfugiés climatiques, il est temps que les"
                        + " gouvernements européens répondent avec des visas et avec une aide d'urgence.");
        assertThat(article.getLanguage()).isEqualTo("fr");
        assertThat(texts(article))
                .contains("réfugiés climatiques")
                .noneMatch(tag -> tag.matches("(?i)(les|pour|avec) .*"));
    }

    @Test
    void one_persons_names_are_one_tag_in_the_fullest_form() {
        Article article = enriched(TestArticles.TRUCE.getHeadline(), TestArticles.TRUCE.getBody());
        assertThat(texts(article)).contains("ماثيو ميلر", "جون كيربي").doesNotContain("ميلر", "وأضاف", "قال المتحدث");
    }

    @Test
    void scores_fall_and_tell_the_origin() {
        Article article = enriched(
                TestArticles.TRUCE.getHeadline(), TestArticles.TRUCE.getBody(), "الخارجية الأميركية", "إطلاق النار");
        assertThat(article.getTags()).extracting(Tag::getScore).isSortedAccordingTo((a, b) -> Float.compare(b, a));
        assertThat(article.getTags())
                .allSatisfy(tag -> assertThat(tag.getScore()).isBetween(0f, 1f));
        assertThat(article.getTags())
                .filteredOn(tag -> tag.getText().equals("إطلاق النار"))
                .extracting(Tag::getOrigin)
                .containsExactly(TagOrigin.PROVIDER);
        assertThat(article.getTags()).extracting(Tag::getOrigin).contains(TagOrigin.KEYPHRASE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345 67 89", "\uD83D \uDC00 \uD83D", "ا̴̡̢̛ل̵̨̧خ̷̢ب̸ر̶", "وقال، بحسب: وأضاف!", "###"})
    void text_without_phrases_has_no_tags(String text) {
        assertThat(texts(enriched(text, text))).isEmpty();
    }

    @Test
    void a_very_long_article_is_read_in_bounded_work() {
        Article article = enriched("Oyster reefs", "Oyster reefs near Cairo grow. ".repeat(5000));
        assertThat(texts(article)).contains("Oyster reefs").hasSizeLessThanOrEqualTo(12);
    }

    private static List<String> texts(Article article) {
        return article.getTags().stream().map(Tag::getText).toList();
    }
}
