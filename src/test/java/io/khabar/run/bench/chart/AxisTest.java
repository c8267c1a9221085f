package io.khabar.run.bench.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.run.bench.chart.LineChart.Axis;
import org.junit.jupiter.api.Test;

class AxisTest {
    @Test
    void ticks_are_easy_to_read_and_reach_past_all_values() {
        assertThat(Axis.linear("ms", 0.9).ticks()).startsWith(0).hasSizeBetween(4, 12);
        assertThat(Axis.linear("articles/s", 947).ticks())
                .startsWith(0, 100, 200)
                .endsWith(1_000);
        assertThat(Axis.linear("articles/s", 130).ticks()).containsExactly(0, 20, 40, 60, 80, 100, 120, 140);
        assertThat(Axis.logarithmic("rules", 10, 10_000).ticks()).containsExactly(10, 100, 1_000, 10_000);
        assertThat(Axis.logarithmic("rules", 700, 1_400).ticks()).containsExactly(100, 1_000, 10_000);
    }
}
