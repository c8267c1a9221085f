package io.khabar.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.khabar.watch.SourceHabits.Source;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SourceHabitsTest {
    private static final long START = 1_700_000_000_000L;
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    private final SourceHabits sources = new SourceHabits();
    private long now = START;

    @Test
    void a_source_is_quiet_when_it_is_silent_for_longer_than_its_habit() {
        hear("Hourly", 10, 60 * MINUTE);
        assertThat(after(0).gap()).isCloseTo(3600, within(1.0));
        assertThat(after(359 * MINUTE).quiet()).isFalse();
        assertThat(after(361 * MINUTE).quiet()).isTrue();
        assertThat(after(361 * MINUTE).silence()).isEqualTo(361 * 60);

        now += 361 * MINUTE;
        sources.heard("Hourly", now);
        assertThat(after(0).quiet()).as("it speaks again").isFalse();
    }

    @Test
    void one_that_speaks_every_second_is_not_quiet_after_ten() {
        hear("Ticker", 100, 1_000);
        assertThat(after(9 * MINUTE).quiet()).isFalse();
        assertThat(after(11 * MINUTE).quiet()).isTrue();
    }

    @Test
    void one_that_comes_in_bursts_is_measured_by_its_pauses() {
        for (int visit = 0; visit < 20; visit++) {
            hear("Bursts", 30, 1_000);
            now += 30 * MINUTE;
        }
        now -= 30 * MINUTE;
        assertThat(after(0).gap()).isCloseTo(1800, within(60.0));
        assertThat(after(2 * 60 * MINUTE).quiet()).as("mean gap of 58 s").isFalse();
        assertThat(after(4 * 60 * MINUTE).quiet()).isTrue();
    }

    @Test
    void a_habit_is_not_known_from_a_few_articles() {
        hear("New", SourceHabits.KNOWN - 1, MINUTE);
        assertThat(after(24 * 60 * MINUTE).quiet()).isFalse();
        assertThat(after(24 * 60 * MINUTE).gap()).isZero();
    }

    @Test
    void old_events_that_come_late_change_nothing() {
        hear("Late", 10, 60 * MINUTE);
        double gap = after(0).gap();
        sources.heard("Late", START - 1);
        assertThat(after(0).gap()).isEqualTo(gap);
        assertThat(after(5 * MINUTE).silence()).isEqualTo(300);
    }

    @Test
    void one_that_was_silent_for_a_week_is_gone() {
        hear("Gone", 10, MINUTE);
        assertThat(after(SourceHabits.GONE.toMillis()).quiet()).isTrue();
        assertThat(sources.at(now + SourceHabits.GONE.toMillis() + 1)).isEmpty();
    }

    @Test
    void whoever_has_a_habit_keeps_its_place_and_the_rest_are_others() {
        for (int source = 0; source < SourceHabits.MOST - 1; source++) {
            hear("Known " + source, SourceHabits.KNOWN, 1_000);
        }
        sources.heard("First stranger", now);
        sources.heard("Second stranger", now + 1);
        assertThat(sources.at(now))
                .hasSize(SourceHabits.MOST)
                .extracting(Source::name)
                .contains("Second stranger");
        assertThat(sources.at(now)).extracting(Source::name).doesNotContain("First stranger");

        hear("Second stranger", SourceHabits.KNOWN, 1_000);
        sources.heard("Third stranger", now);
        sources.heard(null, now);
        assertThat(sources.at(now))
                .hasSize(SourceHabits.MOST + 1)
                .extracting(Source::name)
                .contains("Known 0", "other")
                .doesNotContain("Third stranger", "unknown");
    }

    @Test
    void one_without_a_name_is_unknown() {
        sources.heard(null, now);
        sources.heard(" ", now);
        assertThat(sources.at(now)).extracting(Source::name).containsExactly("unknown");
    }

    /** So many articles, the first of them now; now is the moment of the last then. */
    private void hear(String source, int articles, long gap) {
        for (int article = 0; article < articles; article++) {
            sources.heard(source, now + article * gap);
        }
        now += (articles - 1) * gap;
    }

    private Source after(long silence) {
        return sources.at(now + silence).get(0);
    }
}
