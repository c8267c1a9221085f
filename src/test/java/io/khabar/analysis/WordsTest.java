package io.khabar.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words read in one pass are those of Lucene's filters, which are the oracle here. */
class WordsTest {
    private static final String LETTERS = "ابتثةىيآأإءؤئلمنهوکیھہۀے abcXYZsSéÀßñöœŁжЖ";
    private static final String SIGNS =
            " \t.,:;'\u2019\u2018\"-–—…!?؟،؛()«»/%&*+=|~^$£€#@\u00A0\u066A\u066B\u066C\u00B7";
    private static final String DIGITS = "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳";
    private static final String MARKS = "\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652\u0670\u0640";
    private static final String ODD =
            "\u200F\u200E\u200C\u200D\uFEFF\u0301\u0653\u0654_ﻼﷲ\uD83D\uDE00\uD800שלם中文ไทยİıⅣ²½™";

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void any_text_has_the_words_of_the_chain(int seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 3_000; round++) {
            String text = text(random, round % 3 == 0 ? 4 : 0);
            assertThat(seen(Words.of(text))).as(escaped(text)).isEqualTo(expected(Analysis.names(), text));
        }
    }

    @Test
    void each_character_alone_and_between_others_is_what_the_chain_says() {
        for (int c = 0; c < 0x2100; c++) {
            for (String around : List.of("%s", "a%sb", "ا%sب", "1%s2", "a%s", " %s1", "ab%ss")) {
                String text = around.formatted((char) c);
                assertThat(seen(Words.of(text)))
                        .as("U+%04X in %s", c, around)
                        .isEqualTo(expected(Analysis.names(), text));
            }
        }
    }

    @Test
    void words_as_long_as_lucene_cuts_them() {
        for (int length : new int[] {254, 255, 256, 300, 600}) {
            String text = "قال " + "ب".repeat(length) + " نعم";
            assertThat(seen(Words.of(text))).isEqualTo(expected(Analysis.names(), text));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whole_articles(Path sample) throws IOException {
        String text = new String(Files.readAllBytes(sample), UTF_8);
        assertThat(seen(Words.of(text))).isEqualTo(expected(Analysis.names(), text));
    }

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("samples"))) {
            return files.filter(file -> !file.toString().endsWith(".md")).toList().stream();
        }
    }

    @ParameterizedTest
    @EnumSource
    void words_with_their_stems_are_what_the_chain_of_a_language_gives(Chain chain) {
        Random random = new Random(7);
        for (int round = 0; round < 1_500; round++) {
            String text = text(random, 0);
            Words words = chain.words(text);
            List<Word> stems = new ArrayList<>();
            for (int word = 0; word < words.size(); word++) {
                for (String stem : chain.stems(words.form(word))) {
                    stems.add(new Word(stem, word, words.start(word), words.end(word)));
                }
            }
            assertThat(stems).as(escaped(text)).isEqualTo(Word.of(chain.text(), text));
        }
    }

    @Test
    void a_form_is_the_same_string_each_time() {
        assertThat(Words.of("في غزة").form(1)).isSameAs(Words.of("غزة، أمس").form(0));
    }

    private static String text(Random random, int odd) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            int kind = random.nextInt(20 + odd);
            String from = kind < 11
                    ? LETTERS
                    : kind < 14 ? SIGNS : kind < 16 ? DIGITS : kind < 18 ? MARKS : kind < 20 ? " \n" : ODD;
            text.append(from.charAt(random.nextInt(from.length())));
        }
        return text.toString();
    }

    private static List<Word> seen(Words words) {
        List<Word> seen = new ArrayList<>();
        for (int word = 0; word < words.size(); word++) {
            seen.add(new Word(words.form(word), word, words.start(word), words.end(word)));
        }
        return seen;
    }

    private static List<Word> expected(Analyzer analyzer, String text) {
        return Word.of(analyzer, text);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text).append("  ");
        text.chars().forEach(c -> escaped.append("\\u%04x".formatted(c)));
        return escaped.toString();
    }
}
