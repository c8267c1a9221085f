package io.khabar.run.bench;

import io.khabar.run.KafkaConfigs;
import io.khabar.run.Setting;
import io.khabar.run.Settings;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;

/** A topology that is not the service's, under the very configuration that the service's have. */
final class StreamPipeline implements Pipeline {
    private static final Duration START_LIMIT = Duration.ofMinutes(1);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(10);
    private static final int TICK_MS = 2;

    private final AtomicLong done = new AtomicLong();
    private final KafkaStreams streams;

    /** @param topology made from what it has to call for each raw event when nothing is left to be done for it */
    StreamPipeline(Settings settings, Function<Runnable, Topology> topology) throws IOException, InterruptedException {
        streams = new KafkaStreams(
                topology.apply(done::incrementAndGet),
                KafkaConfigs.streams(settings, settings.get(Setting.APPLICATION_ID), new QuietMetrics()));
        streams.start();
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (streams.state() != KafkaStreams.State.RUNNING) {
            if (System.nanoTime() > end || streams.state().hasStartedOrFinishedShuttingDown()) {
                streams.close(CLOSE_LIMIT);
                throw new IOException("a topology to measure did not start");
            }
            Thread.sleep(TICK_MS);
        }
    }

    @Override
    public void await(long events) throws IOException, InterruptedException {
        while (done.get() < events) {
            if (streams.state().hasStartedOrFinishedShuttingDown()) {
                throw new IOException("a topology that was measured stopped");
            }
            Thread.sleep(TICK_MS);
        }
    }

    @Override
    public List<KafkaStreams> streams() {
        return List.of(streams);
    }

    @Override
    public void close() {
        streams.close(CLOSE_LIMIT);
    }
}
