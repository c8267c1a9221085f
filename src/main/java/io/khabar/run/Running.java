package io.khabar.run;

import io.javalin.config.RoutesConfig;
import io.khabar.match.RuleCatalogue;
import io.khabar.run.Service.Part;
import io.khabar.run.page.OpsPage;
import io.khabar.watch.CountedMetrics;
import io.khabar.watch.ForeignMeters;
import io.khabar.watch.Health;
import io.khabar.watch.MeteredMetrics;
import io.khabar.watch.OpsServer;
import io.khabar.watch.Probes;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A service with its counters, its metrics and its page, ready to take articles. */
public final class Running implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Running.class);
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration TICK = Duration.ofMillis(200);

    private final CountedMetrics counts = new CountedMetrics();
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final List<AutoCloseable> watching = new ArrayList<>();
    private final Service service;
    private final Optional<OpsPage> page;
    private final OpsServer server;

    /** Starts the service as it is: it may be slow at first. */
    public Running(Cluster cluster, Set<Part> parts) throws IOException, InterruptedException {
        this(cluster, parts, Duration.ZERO);
    }

    /**
     * Starts the service and waits until it runs.
     *
     * @param warmUp how long at most it works on invented articles before it joins
     * @throws IOException when it does not come up within {@link #START_LIMIT}, or fails before
     */
    public Running(Cluster cluster, Set<Part> parts, Duration warmUp) throws IOException, InterruptedException {
        Settings settings = cluster.settings();
        OrphanedTransactions orphans = new OrphanedTransactions(cluster);
        for (Part part : parts) {
            orphans.end(Service.applicationId(settings, part));
        }
        List<String> topicIds = RuleCatalogue.ids();
        new KnownSchemas(cluster.registry())
                .fetch(new TopicSetup(settings, cluster.admin(), cluster.registry(), topicIds).subjects());
        registry.config().meterFilter(new ForeignMeters());
        MeteredMetrics metrics = new MeteredMetrics(registry, counts);
        service = new Service(cluster, parts, metrics);
        Lookout lookout = new Lookout(cluster, service, metrics);
        ServiceHealth seen = new ServiceHealth(cluster, service, lookout::behind);
        watching.addAll(List.of(lookout, seen));
        Health health = seen.health();
        page = settings.isOn(Setting.PAGE) ? Optional.of(new OpsPage(cluster, service, counts)) : Optional.empty();
        List<Consumer<RoutesConfig>> routes = new ArrayList<>(page.stream().toList());
        routes.add(new Probes(registry, health));
        try {
            server = new OpsServer(settings.get(Setting.HTTP_HOST), settings.number(Setting.HTTP_PORT), routes);
        } catch (RuntimeException e) {
            page.ifPresent(OpsPage::close);
            closeWatching();
            service.close();
            throw e;
        }
        bindProcess(settings);
        page.ifPresent(OpsPage::start);
        try {
            service.warmUp(warmUp);
            service.start();
        } catch (StreamsException e) {
            close();
            throw notStarted(e);
        }
        lookout.start(health);
        if (!service.awaitRunning(START_LIMIT)) {
            Throwable failure = service.failure().orElse(new TimeoutException("not running after " + START_LIMIT));
            close();
            throw notStarted(failure);
        }
        bindKafka();
    }

    private static IOException notStarted(Throwable error) {
        return new IOException(
                "the service did not start: " + Refused.sentence(error).orElse(error.toString()), error);
    }

    public CountedMetrics counts() {
        return counts;
    }

    public Service service() {
        return service;
    }

    /** Port of the page, the metrics and the health. */
    public int httpPort() {
        return server.port();
    }

    /**
     * Waits until this many raw events and every article in them are through all stages.
     *
     * @param events events on the raw topic since the start
     * @param tick called a few times a second
     * @throws IOException when the service fails before
     */
    public void awaitThrough(long events, Runnable tick) throws IOException, InterruptedException {
        awaitThrough(events, TICK, tick);
    }

    /** The same, looking as often as one wants to know exactly. */
    public void awaitThrough(long events, Duration every, Runnable tick) throws IOException, InterruptedException {
        while (!isThrough(events)) {
            if (service.awaitFailure(every)) {
                throw new IOException("the service stopped: "
                        + service.failure().map(Throwable::toString).orElse("for an unknown reason"));
            }
            tick.run();
        }
    }

    /** Raw events that are through, about: an event whose article has no verdict is not. */
    public long through() {
        return Math.max(0, counts.handled() - Math.max(0, counts.count("decoded") - counts.settled()));
    }

    /** Whether this many raw events since the start and every article in them are through all stages. */
    public boolean isThrough(long events) {
        return counts.handled() >= events
                && counts.settled() >= counts.count("decoded")
                && counts.count("routed") >= counts.count("originals") + counts.count("revisions");
    }

    /** After the start, when there are tasks: what comes later is seen within a minute only. */
    private void bindKafka() {
        for (KafkaStreams streams : service.streams()) {
            KafkaStreamsMetrics kafka = new KafkaStreamsMetrics(streams);
            kafka.bindTo(registry);
            watching.add(kafka);
        }
    }

    private void bindProcess(Settings settings) {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        new DiskSpaceMetrics(settings.path(Setting.STATE_DIR).toFile()).bindTo(registry);
        JvmGcMetrics collections = new JvmGcMetrics();
        collections.bindTo(registry);
        watching.add(collections);
    }

    private void closeWatching() {
        for (AutoCloseable each : watching) {
            try {
                each.close();
            } catch (Exception e) {
                LOG.warn("event=not_closed what={}", each.getClass().getSimpleName(), e);
            }
        }
    }

    @Override
    public void close() {
        closeWatching();
        service.close();
        page.ifPresent(OpsPage::close);
        server.close();
        registry.close();
    }
}
