package io.khabar.run;

import io.khabar.AvroSerdes;
import io.khabar.article.Rule;
import io.khabar.reject.RegistryWait;
import io.khabar.watch.NewsMetrics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running service: one or both topologies in this process.
 *
 * <p>An error that no stage turned into a record is a bug of ours or a broken cluster: the service stops, and
 * {@link #failure()} says why. When it is a passing fault of stores or connections ({@link PassingFaults}), the thread is
 * replaced and goes on. Nothing is lost either way, since the transaction under way is aborted.
 */
public final class Service implements AutoCloseable {
    /** The topologies, each with an application id of its own. */
    public enum Part {
        CLEAN,
        ROUTE
    }

    private static final Logger LOG = LoggerFactory.getLogger(Service.class);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(8);

    /** Shorter than the five minutes ({@code max.poll.interval.ms}) after which a thread is expelled from its group. */
    private static final Duration REGISTRY_PATIENCE = Duration.ofMinutes(4);

    private final Map<Part, KafkaStreams> streams = new EnumMap<>(Part.class);
    private final Map<Part, TopologyDescription> descriptions = new EnumMap<>(Part.class);
    private final Restores restores = new Restores();
    private final Topologies topologies;
    private final NewsMetrics metrics;
    private final Settings settings;
    private final Map<Part, StateMark> marks = new ConcurrentHashMap<>();
    private final CloseOptions parting;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private volatile boolean askedToStop;
    private final RegistryWait registryWait = new RegistryWait(REGISTRY_PATIENCE, System::nanoTime);
    private final PassingFaults passing = new PassingFaults(System::nanoTime);

    public Service(Cluster cluster, Set<Part> parts, NewsMetrics metrics) {
        settings = cluster.settings();
        AvroSerdes serdes = new AvroSerdes(cluster.registry(), settings.get(Setting.SCHEMA_REGISTRY_URL), registryWait);
        this.metrics = metrics;
        this.parting = parting(settings);
        topologies = new Topologies(settings, serdes, new OutputTopics(cluster, registryWait), metrics);
        for (Part part : EnumSet.copyOf(parts)) {
            Properties config = KafkaConfigs.streams(settings, applicationId(settings, part), metrics);
            Topology topology = topologies.of(part);
            descriptions.put(part, topology.describe());
            KafkaStreams stream = new KafkaStreams(topology, config);
            stream.setUncaughtExceptionHandler(this::failed);
            stream.setGlobalStateRestoreListener(restores);
            stream.setStateListener((now, before) -> {
                LOG.info("event=state part={} state={} before={}", part, now, before);
                if (now == KafkaStreams.State.ERROR) {
                    ended.countDown();
                }
            });
            streams.put(part, stream);
        }
    }

    /** Application id of a topology: first part of its consumer group, transactional ids and internal topics. */
    public static String applicationId(Settings settings, Part part) {
        return settings.get(Setting.APPLICATION_ID) + '-' + part.name().toLowerCase(Locale.ROOT);
    }

    /** Gets the code compiled that {@link #start} will need at once; takes at most so long. */
    void warmUp(Duration limit) {
        topologies.warmUp(limit);
    }

    public void start() {
        streams.forEach((part, stream) -> {
            StateMark mark = StateMark.set(settings.path(Setting.STATE_DIR), applicationId(settings, part));
            marks.put(part, mark);
            if (mark.isUnclean()) {
                LOG.warn(
                        "event=state_dropped part={} reason=\"the last process was ended in the midst of its work\"",
                        part);
                stream.cleanUp();
            }
        });
        streams.values().forEach(KafkaStreams::start);
    }

    /** Waits until every topology runs; false when one has failed, or when the time is up and no store is being restored. */
    public boolean awaitRunning(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end && ended.getCount() > 0) {
            if (isRunning()) {
                return true;
            }
            if (!restores.left().isEmpty()) {
                end = System.nanoTime() + limit.toNanos();
            }
            ended.await(50, TimeUnit.MILLISECONDS);
        }
        return false;
    }

    public boolean isRunning() {
        return streams.values().stream().allMatch(stream -> stream.state() == KafkaStreams.State.RUNNING);
    }

    /** Waits until the service fails, at most that long; whether it has. */
    public boolean awaitFailure(Duration limit) throws InterruptedException {
        return ended.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Why the service stopped by itself. */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure.get());
    }

    /** The streams, for their metrics. */
    public List<KafkaStreams> streams() {
        return List.copyOf(streams.values());
    }

    /** The streams by the topologies that run here. */
    Map<Part, KafkaStreams> parts() {
        return Map.copyOf(streams);
    }

    /** What is still to be restored before articles are processed. */
    Restores restores() {
        return restores;
    }

    /** Rules in force here. */
    List<Rule> rules() {
        return topologies.rules();
    }

    /** The topologies as Kafka Streams describes them. */
    public Map<Part, TopologyDescription> descriptions() {
        return descriptions;
    }

    /** The state of each topology, as Kafka Streams names it. */
    public Map<String, String> states() {
        Map<String, String> states = new TreeMap<>();
        streams.forEach((part, stream) -> states.put(part.name(), stream.state().name()));
        return states;
    }

    /** Stops to read in this process, until {@link #resume}; a restart does not remember it. */
    public void pause() {
        streams.values().forEach(KafkaStreams::pause);
    }

    public void resume() {
        streams.values().forEach(KafkaStreams::resume);
    }

    public boolean isPaused() {
        return streams.values().stream().anyMatch(KafkaStreams::isPaused);
    }

    /** Tells whoever runs this service to end it in good order. */
    public void askToStop() {
        askedToStop = true;
    }

    public boolean isAskedToStop() {
        return askedToStop;
    }

    /** Ends the transactions under way and stops, both topologies at once, within {@link #CLOSE_TIMEOUT}. */
    @Override
    public void close() {
        registryWait.end();
        List<Thread> closing = new ArrayList<>();
        streams.forEach((part, stream) -> {
            Thread thread = new Thread(() -> close(part, stream), "khabar-close-" + part);
            thread.start();
            closing.add(thread);
        });
        boolean interrupted = false;
        for (Thread thread : closing) {
            interrupted |= !joined(thread);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where a thread died, Kafka Streams has closed its stores all the same; the mark is for processes that could not. */
    private void close(Part part, KafkaStreams stream) {
        boolean closed = stream.close(parting);
        StateMark mark = marks.remove(part);
        if (mark != null) {
            if (closed) {
                mark.clear();
            }
            mark.close();
        }
    }

    private static boolean joined(Thread thread) {
        try {
            thread.join(CLOSE_TIMEOUT.plusSeconds(1).toMillis());
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    /**
     * Kafka Streams stays in its groups unless told otherwise, and the others would wait for its session to end before
     * they take over; only an instance with a lasting name wants that.
     */
    private static CloseOptions parting(Settings settings) {
        return CloseOptions.timeout(CLOSE_TIMEOUT)
                .withGroupMembershipOperation(
                        settings.get(Setting.INSTANCE_ID).isEmpty()
                                ? GroupMembershipOperation.LEAVE_GROUP
                                : GroupMembershipOperation.REMAIN_IN_GROUP);
    }

    private StreamThreadExceptionResponse failed(Throwable error) {
        if (passing.isBorne(error)) {
            metrics.threadReplaced();
            LOG.warn("event=thread_replaced error=\"{}\"", error.toString(), error);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        Optional<String> refusal = Refused.sentence(error);
        if (refusal.isPresent()) {
            LOG.error("event=stopped error=\"{}\"", refusal.get());
        } else {
            LOG.error("event=stopped error=\"{}\"", error.toString(), error);
        }
        failure.compareAndSet(null, error);
        ended.countDown();
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
}
