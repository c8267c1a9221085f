package io.khabar.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of word forms: which forms of an article a term of a rule finds, and which it must not. */
class WordFormsTest {

    record Line(String language, String term, List<String> found, List<String> notFound) {
        @Override
        public String toString() {
            return language + " " + term;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void a_term_finds_its_forms_and_no_others(Line line) {
        Set<String> term = forms(Analysis.query(line.language()), line.term());
        assertThat(term).as("words of the term").hasSize(1);
        for (String form : line.found()) {
            assertThat(forms(Analysis.text(line.language()), form))
                    .as("%s has the term", form)
                    .containsAll(term);
        }
        for (String form : line.notFound()) {
            assertThat(forms(Analysis.text(line.language()), form))
                    .as("%s has not the term", form)
                    .doesNotContainAnyElementsOf(term);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void each_form_is_one_word_with_the_offsets_of_all_of_it(Line line) {
        for (String form : line.found()) {
            assertThat(Word.of(Analysis.text(line.language()), " " + form)).allSatisfy(word -> {
                assertThat(word.position()).isZero();
                assertThat(word.start()).isEqualTo(1);
            });
        }
    }

    @Test
    void the_table_has_hundreds_of_forms_of_ten_languages() throws IOException {
        List<Line> lines = lines().toList();
        long forms = lines.stream()
                .mapToLong(line -> line.found().size() + line.notFound().size())
                .sum();
        assertThat(forms).isGreaterThanOrEqualTo(500);
        assertThat(lines.stream().map(Line::language).distinct())
                .containsExactly("ar", "en", "fr", "es", "de", "tr", "fa", "ur", "ru", "he");
    }

    static Stream<Line> lines() throws IOException {
        try (InputStream in = WordFormsTest.class.getResourceAsStream("/analysis/word-forms.tsv")) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(cells -> new Line(cells[0], cells[1], words(cells[2]), words(cells[3])));
        }
    }

    private static List<String> words(String cell) {
        return cell.equals("-") ? List.of() : Arrays.asList(cell.split(" "));
    }

    private static Set<String> forms(Analyzer analyzer, String text) {
        return new HashSet<>(Word.of(analyzer, text).stream().map(Word::form).toList());
    }
}
