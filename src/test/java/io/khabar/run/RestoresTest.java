package io.khabar.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class RestoresTest {
    private static final TopicPartition FIRST = new TopicPartition("khabar-clean-editions-changelog", 0);
    private static final TopicPartition SECOND = new TopicPartition("khabar-clean-editions-changelog", 1);
    private static final TopicPartition OTHER = new TopicPartition("khabar-clean-index-changelog", 0);

    private final Restores restores = new Restores();

    @Test
    void what_is_left_is_told_by_store_until_all_is_there() {
        restores.onRestoreStart(FIRST, "editions", 100, 400);
        restores.onRestoreStart(SECOND, "editions", 0, 50);
        restores.onRestoreStart(OTHER, "index", 0, 7);
        assertThat(restores.left()).isEqualTo(Map.of("editions", 350L, "index", 7L));

        restores.onBatchRestored(FIRST, "editions", 300, 200);
        restores.onRestoreEnd(OTHER, "index", 7);
        assertThat(restores.left()).isEqualTo(Map.of("editions", 150L));

        restores.onRestoreSuspended(FIRST, "editions", 200);
        restores.onRestoreEnd(SECOND, "editions", 50);
        assertThat(restores.left()).isEmpty();
    }

    @Test
    void a_changelog_that_grows_meanwhile_leaves_nothing_below_zero() {
        restores.onRestoreStart(FIRST, "editions", 0, 10);
        restores.onBatchRestored(FIRST, "editions", 15, 15);
        assertThat(restores.left()).isEqualTo(Map.of("editions", 0L));
    }
}
