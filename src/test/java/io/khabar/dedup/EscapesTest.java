package io.khabar.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EscapesTest {
    @Test
    void what_shares_every_key_never_escapes() {
        assertThat(Escapes.beside(20, 20)).isZero();
        assertThat(Escapes.beside(10, 20)).isLessThan(1e-5);
    }

    @Test
    void what_shares_one_key_stands_for_many() {
        assertThat(Escapes.beside(1, 2)).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(Escapes.beside(1, 20)).isBetween(0.5, 0.6);
    }

    @Test
    void the_sum_over_the_found_is_of_the_order_of_the_missed() {
        Random random = new Random(5);
        int missed = 0;
        double estimated = 0;
        for (int copy = 0; copy < 100_000; copy++) {
            int shared = 0;
            for (int key = 0; key < 20; key++) {
                shared += random.nextDouble() < 0.1 ? 1 : 0;
            }
            missed += shared == 0 ? 1 : 0;
            estimated += shared == 0 ? 0 : Escapes.beside(shared, 20);
        }
        assertThat(estimated / missed).isBetween(0.8, 2.0);
    }
}
