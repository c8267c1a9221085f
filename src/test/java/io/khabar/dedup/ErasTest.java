package io.khabar.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ErasTest {
    private static final long WINDOW = 1_000;
    private static final Eras ERAS = Eras.of(Duration.ofMillis(WINDOW));

    @Test
    void from_the_first_era_on_all_of_a_window_is_covered_and_less_than_half_of_one_more() {
        for (long moment = 3 * WINDOW; moment < 5 * WINDOW; moment++) {
            assertThat(ERAS.first(moment))
                    .isEqualTo(ERAS.start(ERAS.first(moment)))
                    .isBetween(moment - WINDOW - ERAS.length() + 1, moment - WINDOW);
            assertThat((ERAS.start(moment) - ERAS.first(moment)) % ERAS.length())
                    .isZero();
        }
    }

    @Test
    void nothing_is_before_the_epoch_and_a_window_of_nothing_has_eras() {
        assertThat(ERAS.first(7)).isZero();
        assertThat(Eras.of(Duration.ZERO).first(7)).isLessThan(7);
    }
}
