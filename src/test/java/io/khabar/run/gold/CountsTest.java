package io.khabar.run.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CountsTest {
    @Test
    void figures_follow_from_what_both_said() {
        Counts counts = new Counts(3, 1, 2);
        assertThat(counts.found()).isEqualTo(4);
        assertThat(counts.wanted()).isEqualTo(5);
        assertThat(counts.precision()).isEqualTo(0.75);
        assertThat(counts.recall()).isEqualTo(0.6);
        assertThat(counts.f1()).isCloseTo(6 / 9.0, within(1e-12));
        assertThat(Counts.of(3, 4, 5)).isEqualTo(counts);
        assertThat(Counts.NONE
                        .plus(true, true)
                        .plus(true, false)
                        .plus(false, true)
                        .plus(false, false))
                .isEqualTo(new Counts(1, 1, 1));
    }

    @Test
    void a_figure_that_would_divide_by_zero_is_none() {
        assertThat(new Counts(0, 0, 2).precision()).isNaN();
        assertThat(new Counts(0, 2, 0).recall()).isNaN();
        assertThat(Counts.NONE.f1()).isNaN();
        assertThat(Figures.shown(Counts.NONE.f1(), 3)).isEqualTo("-");
        assertThat(Figures.shown(0.12345, 3)).isEqualTo("0.123");
    }

    @Test
    void micro_weighs_cases_and_macro_classes() {
        List<Counts> classes = List.of(new Counts(8, 0, 2), new Counts(0, 0, 2), new Counts(0, 5, 0), Counts.NONE);
        assertThat(Counts.sum(classes)).isEqualTo(new Counts(8, 5, 4));
        Macro macro = Macro.of(classes);
        assertThat(macro.precision()).isEqualTo(0.5);
        assertThat(macro.recall()).isCloseTo(0.4, within(1e-12));
        assertThat(macro.f1()).isCloseTo((16 / 18.0) / 2, within(1e-12));
        assertThat(Macro.of(List.of(new Counts(0, 5, 0))).f1()).isNaN();
    }
}
