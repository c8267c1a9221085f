package io.khabar.run.bench;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * How much is measured.
 *
 * @param sections what is measured
 * @param articles articles of a round of throughput
 * @param partitions partitions of the service's topics
 * @param warmUps most runs of each pipeline before those that count
 * @param rounds rounds of each measurement
 * @param rates articles a second of the measurements of latency
 * @param rateTime how long each rate is kept up
 * @param partitionSizes numbers of partitions to compare
 * @param remembered numbers of remembered articles to compare
 * @param rules numbers of rules to compare
 * @param names numbers of names in the gazetteer to compare
 * @param measured least CPU time of each single measurement of a step
 */
public record Plan(
        Set<Section> sections,
        int articles,
        int partitions,
        int warmUps,
        int rounds,
        List<Integer> rates,
        Duration rateTime,
        List<Integer> partitionSizes,
        List<Integer> remembered,
        List<Integer> rules,
        List<Integer> names,
        Duration measured) {

    /** Parts of the benchmark, in their order. */
    public enum Section {
        START,
        THROUGHPUT,
        LATENCY,
        STAGES,
        REMEMBERED,
        RULES,
        NAMES
    }

    /** All sizes; about twenty minutes on two cores. */
    public static Plan whole(Set<Section> sections, int articles, int partitions, List<Integer> rates) {
        return new Plan(
                sections,
                articles,
                partitions,
                8,
                5,
                rates,
                Duration.ofSeconds(12),
                List.of(1, 4, 16),
                List.of(10_000, 100_000, 1_000_000),
                List.of(10, 1_000, 10_000, 100_000),
                List.of(1_000, 100_000, 1_000_000),
                Duration.ofMillis(800));
    }

    /** Without the largest sizes and with fewer rounds; about five minutes. */
    public static Plan quick(Set<Section> sections, int articles, int partitions, List<Integer> rates) {
        return new Plan(
                sections,
                articles,
                partitions,
                6,
                3,
                rates,
                Duration.ofSeconds(5),
                List.of(1, 4),
                List.of(10_000, 50_000),
                List.of(10, 1_000, 10_000),
                List.of(1_000, 100_000),
                Duration.ofMillis(300));
    }
}
