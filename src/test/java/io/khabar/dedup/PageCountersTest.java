package io.khabar.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageCountersTest {
    @ParameterizedTest
    @CsvSource({
        "النص هنا.|عدد المشاهدات: 1234,النص هنا.",
        "The text.|Page 2 of 3,The text.",
        "12 views|The text.|Page 1/3|45 comments,The text.",
        "النص هنا.|12 تعليقا | 340 مشاركة,النص هنا.",
        "Le texte.|Lu 1234 fois,Le texte.",
        "The text.|Last updated 10:31,The text.",
        "The score:|2 - 1,The score:|2 - 1",
        "12/05|The text.|Total: 12,12/05|The text.|Total: 12",
        "05 11 23 31 40 52,05 11 23 31 40 52",
        "The text.|12 people died,The text.|12 people died",
        "US dollar 3.75|Euro 4.10,US dollar 3.75|Euro 4.10",
        "The text.|comments,The text.|comments",
        "'',''",
    })
    void counters_go_and_all_else_stays(String body, String kept) {
        assertThat(PageCounters.without(body.replace('|', '\n'))).isEqualTo(kept.replace('|', '\n'));
    }
}
