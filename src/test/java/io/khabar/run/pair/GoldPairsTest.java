package io.khabar.run.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.khabar.run.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The verdicts on pairs of real news; skipped where they are absent. */
class GoldPairsTest {
    @Test
    void precision_and_recall_are_what_was_aimed_at() throws IOException {
        Path gold = Path.of(
                Objects.requireNonNullElse(System.getenv("KHABAR_SHARED"), "../shared"), "gold", "pairs-dev.jsonl");
        assumeTrue(Files.exists(gold), "no pairs at " + gold);

        DuplicateScore score = new DuplicateScore();
        new Pairs(Settings.of(Map.of(), new Properties())).forEach(gold.toString(), count -> {}, score::add);

        assertThat(score.unusable()).isEmpty();
        assertThat(score.high().positives().precision()).isGreaterThanOrEqualTo(0.97);
        assertThat(score.high().positives().recall()).isGreaterThanOrEqualTo(0.97);
    }
}
