package io.khabar.run.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;

class AlternationTest {
    @Test
    void it_finds_whole_phrases_the_longest_first_and_behind_an_attached_letter() {
        Matcher found = Alternation.of(List.of("غزة", "غزة هاشم", "القاهرة", "C.I.A"))
                .matcher("بغزة ثم غزة هاشم ثم القاهرةx وC.I.A");
        assertThat(found.results().map(match -> match.group(1))).containsExactly("غزة", "غزة هاشم", "C.I.A");
    }
}
