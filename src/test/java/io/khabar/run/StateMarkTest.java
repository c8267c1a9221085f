package io.khabar.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateMarkTest {
    @TempDir
    private Path directory;

    @Test
    void it_stays_when_nobody_cleared_it() {
        try (StateMark first = StateMark.set(directory, "app")) {
            assertThat(first.isUnclean()).isFalse();
        }
        try (StateMark second = StateMark.set(directory, "app");
                StateMark other = StateMark.set(directory, "other")) {
            assertThat(second.isUnclean()).isTrue();
            assertThat(other.isUnclean()).isFalse();
            second.clear();
        }
        try (StateMark third = StateMark.set(directory, "app")) {
            assertThat(third.isUnclean()).isFalse();
        }
    }

    @Test
    void one_that_is_in_use_says_nothing_and_is_not_cleared_by_another() {
        StateMark first = StateMark.set(directory, "app");
        try (StateMark second = StateMark.set(directory, "app")) {
            assertThat(second.isUnclean()).isFalse();
            second.clear();
        }
        first.close();
        try (StateMark third = StateMark.set(directory, "app")) {
            assertThat(third.isUnclean()).isTrue();
        }
    }

    @Test
    void what_a_process_left_that_is_gone_can_be_told_before_the_mark_is_set_anew() throws IOException {
        assertThat(StateMark.isLeftOpen(directory, "app")).isFalse();
        try (StateMark first = StateMark.set(directory, "app")) {
            assertThat(first.isUnclean()).isFalse();
            assertThat(StateMark.isLeftOpen(directory, "app"))
                    .as("while it works")
                    .isFalse();
        }
        assertThat(StateMark.isLeftOpen(directory, "app")).isTrue();
        try (StateMark second = StateMark.set(directory, "app")) {
            assertThat(second.isUnclean()).isTrue();
            second.clear();
        }
        assertThat(StateMark.isLeftOpen(directory, "app")).isFalse();
    }
}
