package io.khabar.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.article.Article;
import io.khabar.enrich.TestArticles;
import io.khabar.enrich.text.ArticleText;
import io.khabar.enrich.text.Lexicon;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageEnrichmentTest {
    private static final LanguageEnrichment LANGUAGE = new LanguageEnrichment(new Lexicon());

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        ar | الوسطاء يبحثون وقف القتال في المدينة
        ar | الرئيس يستقبل الوفد في قصر الضيافة اليوم
        en | Mediators resume ceasefire talks in the capital
        fa | وزیر خارجه با همتای خود در تهران دیدار و گفتگو کرد
        ur | وزیر اعظم نے کابینہ کے اجلاس کی صدارت کی
        fr | Les médiateurs annoncent la reprise des pourparlers
        he | שר החוץ נפגש עם המתווכים בירושלים
        ru | Переговоры о перемирии возобновились в столице
        es | Las conversaciones de paz se reanudan en la capital
        de | Die Verhandlungen über eine Waffenruhe gehen weiter
        tr | Ateşkes görüşmeleri başkentte yeniden başladı
        """)
    void a_headline_is_enough(String language, String headline) {
        assertThat(LANGUAGE.tell(headline)).isEqualTo(language);
    }

    @ParameterizedTest(name = "nothing about {0}")
    @CsvSource({"Gaza", "2024-06-21 12:30", "OK", "…", "COVID-19"})
    void a_name_or_a_number_tells_nothing(String text) {
        assertThat(LANGUAGE.tell(text)).isNull();
    }

    @Test
    void the_text_decides_over_the_providers_language() {
        Article article = TestArticles.article("Talks resume", "The two sides met again in the capital on Monday.");
        article.setLanguage("ar");
        LANGUAGE.apply(article, new ArticleText(article));
        assertThat(article.getLanguage()).isEqualTo("en");
    }

    @Test
    void the_providers_language_stays_when_the_text_tells_nothing() {
        Article article = TestArticles.article("Gaza", "…");
        article.setLanguage("nl");
        LANGUAGE.apply(article, new ArticleText(article));
        assertThat(article.getLanguage()).isEqualTo("nl");
    }

    @Test
    void an_arabic_text_that_quotes_latin_names_is_arabic() {
        assertThat(LANGUAGE.tell("أعلنت شركة Example Motors الجديدة خطة لإنتاج سيارة في المنطقة الصناعية"))
                .isEqualTo("ar");
    }

    @Test
    void several_threads_may_ask_at_once() {
        List<String> told = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> LANGUAGE.tell(
                        i % 2 == 0 ? "Les médiateurs annoncent la reprise" : "Mediators resume ceasefire talks today"))
                .toList();
        assertThat(Collections.frequency(told, "fr")).isEqualTo(32);
        assertThat(Collections.frequency(told, "en")).isEqualTo(32);
    }
}
