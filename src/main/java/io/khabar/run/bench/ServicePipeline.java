package io.khabar.run.bench;

import io.khabar.run.Cluster;
import io.khabar.run.Running;
import io.khabar.run.Service.Part;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.apache.kafka.streams.KafkaStreams;

/** The service as {@code run} has it: both topologies, metrics and health; without the page. */
final class ServicePipeline implements Pipeline {
    private static final Duration TICK = Duration.ofMillis(10);

    private final Running running;

    ServicePipeline(Cluster cluster) throws IOException, InterruptedException {
        running = new Running(cluster, EnumSet.allOf(Part.class));
    }

    @Override
    public void await(long events) throws IOException, InterruptedException {
        running.awaitThrough(events, TICK, () -> {});
        if (!running.counts().sumRuleBreach().isEmpty()) {
            throw new IOException("the sum rule is broken: " + running.counts().sumRuleBreach());
        }
    }

    /** Whether all that came of so many raw events was handled within that time. */
    boolean isThroughWithin(long events, Duration limit) throws IOException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!running.isThrough(events)) {
            if (System.nanoTime() > end || running.service().awaitFailure(TICK)) {
                return false;
            }
        }
        return true;
    }

    Running running() {
        return running;
    }

    @Override
    public List<KafkaStreams> streams() {
        return running.service().streams();
    }

    @Override
    public void close() {
        running.close();
    }
}
