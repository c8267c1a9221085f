package io.khabar.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.watch.SourcePairs.Pair;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SourcePairsTest {
    private final SourcePairs pairs = new SourcePairs();

    @Test
    void a_pair_is_told_by_both_names_in_their_order() {
        assertThat(pairs.of("a", "b")).isEqualTo(new Pair("a", "b")).isNotEqualTo(pairs.of("b", "a"));
        assertThat(pairs.of(null, " ")).isEqualTo(new Pair("unknown", "unknown"));
        assertThat(pairs.of("n".repeat(500), "b").source()).hasSize(80);
    }

    @Test
    void after_some_hundred_the_rest_is_other() {
        Set<Pair> seen = new HashSet<>();
        for (int source = 0; source < 5_000; source++) {
            seen.add(pairs.of("paper " + source, "agency"));
        }
        assertThat(seen).hasSize(301).contains(new Pair("other", "other"));
        assertThat(pairs.of("paper 0", "agency")).isEqualTo(new Pair("paper 0", "agency"));
    }
}
