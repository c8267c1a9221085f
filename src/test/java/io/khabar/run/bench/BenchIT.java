package io.khabar.run.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.khabar.run.Settings;
import io.khabar.run.bench.Plan.Section;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole benchmark, as small as it can be, on a broker. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class BenchIT {
    @TempDir
    private Path directory;

    @Test
    void it_measures_everything_and_draws_it() throws Exception {
        Plan plan = new Plan(
                EnumSet.allOf(Section.class),
                150,
                2,
                0,
                1,
                List.of(50, 100),
                Duration.ofMillis(800),
                List.of(1),
                List.of(700, 1_400),
                List.of(10, 50),
                List.of(1_000, 3_000),
                Duration.ofMillis(20));
        Report report = new Report(table -> {});
        List<String> told = new ArrayList<>();
        new Bench(Settings.of(Map.of(), new Properties()), plan, () -> Corpus.made(Path.of("samples")), told::add)
                .measure(report);
        assertThat(report.tables())
                .extracting(Table::name)
                .containsExactly(
                        "start",
                        "machine",
                        "throughput",
                        "traffic",
                        "verdicts",
                        "partitions",
                        "world",
                        "memory",
                        "latency",
                        "stages",
                        "rules",
                        "names",
                        "remembered");
        List<List<Object>> verdicts = table(report, "verdicts").rows();
        assertThat(verdicts.subList(0, 6).stream()
                        .mapToLong(row -> number(row.get(2)))
                        .sum())
                .isEqualTo(250);
        // Of two copies that are judged at the same moment both may go on.
        assertThat(number(verdicts.get(0).get(2)))
                .isCloseTo(number(verdicts.get(0).get(1)), within(5L));
        assertThat(table(report, "latency").rows())
                .hasSize(8)
                .allSatisfy(row -> assertThat((Long) row.get(3)).isPositive());
        assertThat(table(report, "rules").rows())
                .allSatisfy(row -> assertThat(row.get(6)).isEqualTo(true));
        assertThat(told).isNotEmpty();
        report.writeCharts(directory);
        for (String chart : List.of("throughput", "latency", "rules", "names", "remembered")) {
            assertThat(directory.resolve("performance-" + chart + ".svg"))
                    .content(UTF_8)
                    .contains("<svg", "<circle");
        }
    }

    private static long number(Object cell) {
        return ((Number) cell).longValue();
    }

    private static Table table(Report report, String name) {
        return report.tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
