package io.khabar.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.run.fuzz.FuzzReport;
import io.khabar.run.fuzz.FuzzRun;
import org.junit.jupiter.api.Test;

/** What {@code khabar fuzz} does, with few events; {@code -Dkhabar.fuzz=10000} makes it the long run. */
class FuzzIT {
    private static final int COUNT = Integer.getInteger("khabar.fuzz", 300);

    @Test
    void every_mutated_event_is_accounted_for_and_none_stops_the_stream() throws Exception {
        try (ServiceCase service = new ServiceCase(SharedCluster.get(), "fuzz", 2);
                Running running = service.start()) {
            FuzzReport report = new FuzzRun(service.cluster, running, ended -> {}).run(COUNT, 5);

            assertThat(report.failure()).isEmpty();
            assertThat(report.examples()).as("events without an end").isEmpty();
            assertThat(report.isClean()).as(report.markdown()).isTrue();
            assertThat(report.sent()).isGreaterThan(COUNT);
            assertThat(running.counts().count("enrichmentFailed.tags")).isZero();
        }
    }
}
