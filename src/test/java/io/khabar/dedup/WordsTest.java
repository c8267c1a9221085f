package io.khabar.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.analysis.Analysis;
import io.khabar.analysis.Word;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "أعلن الأمم المتّحدة,اعلن الامم المتحدة",
        "إلى مستشفىً,الي مستشفي",
        "مسؤول شاطئ,مسو\u0654ول شاطي\u0654",
        "ﻻ ﺣﻮل,لا حول",
        "الســـلام,السلام",
        "٣٫٧٥ ريال,3.75 ريال",
        "1٬200 قتيل,1200 قتيل",
        "ISRAEL's Ｆｕｌｌ,israel s full",
        "café,cafe\u0301",
        "Straße,STRASSE",
        "می‌خواهد,میخواهد",
        "کتابی,كتابي",
    })
    void writes_of_one_word_are_one(String one, String other) {
        assertThat(forms(one)).isEqualTo(forms(other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5:01,5:02", "3.75,3.57", "غزة,غزو", "10,١١", "2018/5/3,2018/5/4"})
    void other_words_are_others(String one, String other) {
        assertThat(forms(one)).isNotEqualTo(forms(other)).hasSameSizeAs(forms(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "…!؟", "\u200F\u200E", "ـــ"})
    void a_text_may_have_none(String text) {
        assertThat(Words.of(text).size()).isZero();
    }

    @Test
    void scripts_without_spaces_give_a_word_for_each_letter() {
        assertThat(Words.of("東京都、千代田区").size()).isEqualTo(7);
        assertThat(Words.of("𠮷野家").size()).isEqualTo(3);
        assertThat(Words.of("서울 대통령").size()).isEqualTo(2);
    }

    @Test
    void particles_and_endings_do_not_change_the_stem() {
        Words words = Words.of("والهدنة الهدنة هدنة Truce");
        assertThat(words.stem(0)).isEqualTo(words.stem(1)).isEqualTo(words.stem(2));
        assertThat(words.form(0)).isNotEqualTo(words.form(1));
        assertThat(words.stem(3)).isEqualTo(words.form(3));
    }

    @Test
    void kinds_are_told_apart() {
        Words words = Words.of("في 12 The غارة");
        assertThat(IntStream.range(0, 4).mapToObj(words::kind))
                .containsExactly(Words.Kind.STOP, Words.Kind.NUMBER, Words.Kind.STOP, Words.Kind.CONTENT);
    }

    @Test
    void a_word_of_a_thousand_letters_is_told_from_a_longer_one() {
        assertThat(forms("a".repeat(1_000))).hasSize(1).isNotEqualTo(forms("a".repeat(1_001)));
    }

    /** Where neither joins nor cuts numbers and possessives, both must see the same words. */
    @Test
    void the_analysis_of_names_sees_the_same_words() {
        String[] pieces = {
            "قال", "الرئيس", "أمس", "إنَّ", "مُحادثات", "القاهرة", "ستبدأ", "غدًا", "news", "Agency", "REUTERS", "آخر",
                    "ﷲ",
            "مؤتمر", "Москва", "été", "naïve", "۱۲", "ـ", "«نعم»", "(لا)", "،", "—", "\n", "کابل", "بغداد؛"
        };
        Random random = new Random(3);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]).append(' ');
            }
            List<Long> analysed = Word.of(Analysis.names(), text.toString()).stream()
                    .map(word -> forms(word.form()).get(0))
                    .toList();
            assertThat(forms(text.toString())).as(text.toString()).isEqualTo(analysed);
        }
    }

    private static List<Long> forms(String text) {
        Words words = Words.of(text);
        return IntStream.range(0, words.size()).mapToObj(words::form).toList();
    }
}
