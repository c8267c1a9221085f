package io.khabar.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisTest {

    @ParameterizedTest(name = "{1} finds {0}")
    @CsvSource({
        "هدنة, والهدنة",
        "هدنة, بالهدنة",
        "هدنة, وبالهدنة",
        "هدنة, للهدنة",
        "هدنة, هُدنة",
        "هدنة, هدنـــة",
        "غزة, بغزة",
        "لبنان, للبنان",
        "غزة, وبغزة",
        "غزة, غزه",
        "واشنطن, وواشنطن",
        "الخارجية, والخارجية",
        "الخارجية, الخارجیة",
        "الأميركي, الأمیرکی",
        "أنتوني, انتوني",
        "سلام, ﺳﻼم",
        "hostage, Hostages",
        "ISRAEL, Israel's",
        "2024, ٢٠٢٤",
        "2024, ۲۰۲۴"
    })
    void a_word_of_a_rule_is_found_in_the_forms_of_an_article(String term, String word) {
        assertThat(forms(Analysis.text(), word)).containsAnyElementsOf(forms(Analysis.query(), term));
    }

    @ParameterizedTest(name = "{0} stays whole")
    @CsvSource({"وزير", "كتاب", "باكستان", "لبنان", "فلسطين"})
    void a_cut_never_replaces_the_word(String word) {
        assertThat(forms(Analysis.text(), word)).containsAll(forms(Analysis.query(), word));
        assertThat(forms(Analysis.query(), word)).hasSize(1);
    }

    @Test
    void offsets_lead_back_to_the_original_text() {
        String text = "\u200Fقال ﺳﻼم: «بِغَزَّة» ـ ٢٠٢٤";
        List<Word> words = Word.of(Analysis.names(), text);
        assertThat(words).extracting(Word::form).containsExactly("قال", "سلام", "بغزه", "2024");
        assertThat(words)
                .extracting(word -> text.substring(word.start(), word.end()))
                .containsExactly("قال", "ﺳﻼم", "بِغَزَّة", "٢٠٢٤");
    }

    @Test
    void alternatives_share_the_position_and_the_offsets_of_their_word() {
        List<Word> words = Word.of(Analysis.text(), "سافر وللولايات");
        assertThat(words)
                .filteredOn(word -> word.position() == 1)
                .extracting(Word::form)
                .containsExactly("وللول", "ولايه");
        assertThat(words)
                .filteredOn(word -> word.position() == 1)
                .allSatisfy(word ->
                        assertThat(word).extracting(Word::start, Word::end).containsExactly(5, 14));
    }

    @Test
    void text_without_words_has_none() {
        assertThat(Word.of(Analysis.text(), " … \u200F\n!")).isEmpty();
    }

    private static List<String> forms(Analyzer analyzer, String text) {
        return Word.of(analyzer, text).stream().map(Word::form).toList();
    }
}
