package io.khabar.run;

import io.khabar.run.Service.Part;
import io.khabar.watch.Health;
import io.khabar.watch.Health.Component;
import io.khabar.watch.Health.Finding;
import io.khabar.watch.Pulse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;

/** The health of a running service: broker, registry, each topology, the rules, how far it is behind. */
final class ServiceHealth implements AutoCloseable {
    private static final Duration INTERVAL = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Cluster cluster;
    private final Service service;
    private final Supplier<OptionalLong> lag;
    private final Pulse broker;
    private final Pulse registry;

    /** @param lag records behind, when that could be measured */
    ServiceHealth(Cluster cluster, Service service, Supplier<OptionalLong> lag) {
        this.cluster = cluster;
        this.service = service;
        this.lag = lag;
        this.broker = new Pulse("broker", INTERVAL, PATIENCE, System::nanoTime, this::broker);
        this.registry = new Pulse("registry", INTERVAL, PATIENCE, System::nanoTime, this::registry);
    }

    Health health() {
        List<Component> components = new ArrayList<>();
        components.add(new Component("broker", broker));
        components.add(new Component("registry", registry));
        Map<Part, KafkaStreams> parts = new TreeMap<>(service.parts());
        parts.forEach((part, stream) ->
                components.add(new Component(part.name().toLowerCase(Locale.ROOT), () -> topology(stream))));
        if (parts.containsKey(Part.ROUTE)) {
            components.add(new Component("rules", this::rules));
        }
        components.add(new Component("lag", this::behind));
        return new Health(this::live, components);
    }

    private Finding live() {
        if (service.failure().isPresent()) {
            return Finding.down("stopped: " + service.failure().get());
        }
        boolean broken = service.streams().stream().anyMatch(stream -> stream.state() == State.ERROR);
        return broken ? Finding.down("a topology is in state ERROR") : Finding.up("at work");
    }

    private Finding broker() {
        return cluster.answers() ? Finding.up("answers") : Finding.down("no answer");
    }

    /** Asks for the subjects of one topic only: a registry may have thousands. */
    private Finding registry() throws Exception {
        cluster.registry().getAllSubjectsByPrefix(cluster.settings().topics().raw());
        return Finding.up("answers");
    }

    /** Kafka Streams calls a paused topology RUNNING; it reads nothing. */
    private Finding topology(KafkaStreams stream) {
        State state = stream.state();
        if (state == State.RUNNING && stream.isPaused()) {
            return Finding.down("paused");
        }
        Map<String, Long> left = service.restores().left();
        String restoring = left.isEmpty() ? "" : ", records to restore: " + left;
        return new Finding(state == State.RUNNING, state + (state == State.REBALANCING ? restoring : ""));
    }

    private Finding rules() {
        int rules = service.rules().size();
        return rules > 0 ? Finding.up(rules + " in force") : Finding.down("none in force");
    }

    /** Told and never down: an instance that is behind works, and to take it out would put it further behind. */
    private Finding behind() {
        OptionalLong records = lag.get();
        return Finding.up(records.isPresent() ? records.getAsLong() + " records behind" : "not measured yet");
    }

    @Override
    public void close() {
        broker.close();
        registry.close();
    }
}
