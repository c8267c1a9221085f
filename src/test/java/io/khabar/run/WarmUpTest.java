package io.khabar.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.khabar.AvroSerdes;
import io.khabar.run.Service.Part;
import io.khabar.watch.CountedMetrics;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class WarmUpTest {
    private final CountedMetrics metrics = new CountedMetrics();
    private final Topologies topologies = new Topologies(
            Settings.of(Map.of(), new Properties()),
            new AvroSerdes(new MockSchemaRegistryClient(), "mock://warm"),
            topic -> true,
            metrics);

    @Test
    void it_works_as_long_as_it_may_and_nothing_of_it_is_counted() {
        topologies.of(Part.CLEAN);
        topologies.of(Part.ROUTE);
        Duration limit = Duration.ofMillis(300);
        long begun = System.nanoTime();
        topologies.warmUp(limit);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(limit);
        assertThat(metrics.handled()).isZero();
        assertThat(metrics.settled()).isZero();
        assertThat(metrics.by("matched")).isEmpty();
        assertThat(metrics.by("enriched")).isEmpty();
    }
}
