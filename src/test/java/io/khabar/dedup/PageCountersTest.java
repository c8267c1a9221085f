package io.khabar.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageCountersTest {
    @ParameterizedTest
    @CsvSource({
        "النص هنا.|عدد المشاهدات: 1234,النص هنا.",
        "The text.|Page 2 of 3,The text.",
        "12|The text.|1/3|45 comments,The text.",
        "The text.|3,The text.",
        "The text.|12 people died,The text.|12 people died",
        "US dollar 3.75|Euro 4.10,US dollar 3.75|Euro 4.10",
        "The text.|comments,The text.|comments",
        "17,''",
        "'',''",
    })
    void counters_go_and_all_else_stays(String body, String kept) {
        assertThat(PageCounters.without(body.replace('|', '\n'))).isEqualTo(kept.replace('|', '\n'));
    }
}
