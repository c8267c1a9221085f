package io.khabar;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.run.Setting;
import io.khabar.run.Settings;
import io.khabar.run.Topologies;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PromptStepTest {
    private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(20);

    private final PromptStep.Pace pace = new PromptStep.Pace();
    private double commit;
    private long now = TimeUnit.HOURS.toNanos(1);

    @Test
    void it_stands_behind_each_source_of_articles_where_it_is_asked_for_and_nowhere_else() {
        Settings settings = Settings.of(Map.of(), new Properties());
        assertThat(Topologies.describe(settings)).doesNotContain("-prompt");
        assertThat(Pattern.compile("Processor: (\\S+-prompt)")
                        .matcher(Topologies.describe(settings.with(Setting.EARLY_COMMIT_MS, 20)))
                        .results()
                        .map(found -> found.group(1)))
                .containsExactlyInAnyOrder("raw-prompt", "by-id-prompt", "letters-prompt", "articles-prompt");
    }

    @Test
    void a_thread_that_waits_most_of_its_time_commits_early() {
        look(20, 0);
        assertThat(look(20, 9)).isTrue();
        assertThat(look(20, 1)).isTrue();
    }

    @Test
    void a_busy_thread_waits_for_its_interval() {
        look(20, 0);
        assertThat(look(20, 11)).isFalse();
        assertThat(look(100, 90)).isFalse();
    }

    @Test
    void what_was_busy_is_forgotten_at_the_next_look() {
        look(20, 0);
        look(20, 19);
        assertThat(look(20, 2)).isTrue();
    }

    @Test
    void the_looks_of_a_threads_other_tasks_just_after_say_nothing_and_change_nothing() {
        look(20, 0);
        look(20, 19);
        assertThat(look(1, 0)).isFalse();
        assertThat(look(19, 15)).isFalse();
        assertThat(look(20, 2)).isTrue();
    }

    @Test
    void a_thread_that_waits_for_its_commits_spaces_them() {
        commit = TimeUnit.MILLISECONDS.toNanos(15);
        look(20, 0);
        assertThat(look(20, 1)).isFalse();
        assertThat(look(20, 1)).isFalse();
        assertThat(look(20, 1)).isTrue();
        assertThat(look(59, 1)).isFalse();
        assertThat(look(1, 1)).isTrue();
    }

    /** Looks after so many milliseconds, of which so many were worked. */
    private boolean look(long millis, long worked) {
        now += TimeUnit.MILLISECONDS.toNanos(millis);
        pace.worked(TimeUnit.MILLISECONDS.toNanos(worked));
        return pace.hasTime(now, INTERVAL, commit);
    }
}
