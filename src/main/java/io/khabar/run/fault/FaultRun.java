package io.khabar.run.fault;

import io.khabar.match.RuleCatalogue;
import io.khabar.run.Cluster;
import io.khabar.run.Service;
import io.khabar.run.Settings;
import io.khabar.run.TopicReader;
import io.khabar.run.TopicSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/**
 * The service on this machine under steady news and one fault after the other; in the end the topics must not tell.
 *
 * <p>Each fault begins when the stream has got over the one before: all instances run, and for some seconds no event
 * has waited longer for its end than {@link Pace#TOLERANCE}.
 */
public final class FaultRun {
    private static final Duration WELL = Duration.ofSeconds(5);
    private static final Duration LEAST = Duration.ofSeconds(14);
    private static final Duration LIMIT = Duration.ofMinutes(4);

    /** A machine that bears twice the rate takes four minutes to work off a burst at the usual one. */
    private static final Duration BURST_LIMIT = Duration.ofMinutes(8);

    private static final int BURST = 50_000;
    private static final int QUICK_BURST = 5_000;
    private static final double SECOND = 1e9;

    /**
     * What is asked for.
     *
     * @param quick whether there are few faults of each kind
     * @param rate events a second
     * @param limit after which no further fault begins, but for the burst
     * @param named whether instances keep their names in the group (static membership)
     * @param only the faults to make; empty means all
     */
    public record Plan(boolean quick, int rate, Duration limit, long seed, boolean named, List<Fault> only) {}

    private final Plan plan;
    private final Path directory;
    private final Consumer<String> progress;
    private final Consumer<FaultReport> interim;
    private final Ledger ledger = new Ledger();
    private final Gaps gaps = new Gaps();
    private final List<Stretch> stretches = new ArrayList<>();
    private Site site;
    private Sender sender;
    private Onlooker onlooker;
    private Pace pace;
    private Disturbance disturbance;
    private long begun;

    /**
     * @param directory for the state, the logs and the broker's data
     * @param interim told after each fault what is known by then
     */
    public FaultRun(Plan plan, Path directory, Consumer<String> progress, Consumer<FaultReport> interim) {
        this.interim = interim;
        this.plan = plan;
        this.directory = directory;
        this.progress = progress;
    }

    /** @param settings of the instances, but for their addresses, ports and directories */
    public FaultReport run(Settings settings) throws Exception {
        List<String> topicIds = RuleCatalogue.ids();
        try (Site opened = new Site(directory, settings, plan.named());
                Cluster cluster = Cluster.of(opened.settings())) {
            site = opened;
            new TopicSetup(cluster.settings(), cluster.admin(), cluster.registry(), topicIds).create();
            List<Instance> instances = List.of(site.add("one"), site.add("two"));
            begun = System.nanoTime();
            try (Sender feed = new Sender(cluster, ledger, plan.seed(), plan.rate());
                    Onlooker reader = new Onlooker(cluster, ledger, gaps);
                    Pace watch = new Pace(ledger)) {
                sender = feed;
                onlooker = reader;
                pace = watch;
                disturbance = new Disturbance(site, instances, sender, new Random(plan.seed()), burst());
                awaitReady();
                progress.accept("two instances run; until they keep pace takes a minute");
                sender.start();
                if (!awaitWell(System.nanoTime(), LIMIT)) {
                    throw new IOException("%d of %d events wait: this machine does not bear %d a second; try --rate"
                            .formatted(ledger.waiting(), ledger.sent(), plan.rate()));
                }
                makeAll(faults());
                sender.stop();
                awaitThrough(cluster);
                for (Instance instance : instances) {
                    disturbance.stops().add(instance.stop());
                }
                Audit audit = new Audit(sender.truths(), sender.poisonous());
                try (TopicReader topics = new TopicReader(cluster.settings(), cluster.registry())) {
                    Findings findings = audit.of(topics, cluster.settings().topics(), topicIds);
                    return report(Optional.of(findings));
                }
            }
        }
    }

    /** One fault after the other; when the time is up, none but the burst. */
    private void makeAll(List<Fault> faults) throws IOException, InterruptedException {
        int number = 0;
        for (Fault fault : faults) {
            number++;
            if (System.nanoTime() - begun < plan.limit().toNanos() || fault == Fault.BURST) {
                progress.accept("%.1f minutes; %d of %d: %s"
                        .formatted((System.nanoTime() - begun) / SECOND / 60, number, faults.size(), fault.title()));
                stretches.add(measure(fault));
                interim.accept(report(Optional.empty()));
            }
        }
    }

    private int burst() {
        return plan.quick() ? QUICK_BURST : BURST;
    }

    private FaultReport report(Optional<Findings> findings) {
        return new FaultReport(
                plan,
                List.copyOf(stretches),
                findings,
                disturbance.stops(),
                disturbance.heaps(),
                site.supervised(),
                (System.nanoTime() - begun) / SECOND,
                burst());
    }

    private List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        for (Fault fault : Fault.values()) {
            if (fault != Fault.CALM && fault != Fault.BURST) {
                faults.addAll(Collections.nCopies(fault.times(plan.quick()), fault));
            }
        }
        Collections.shuffle(faults, new Random(plan.seed()));
        faults.add(0, Fault.CALM);
        faults.add(Fault.BURST);
        return faults.stream()
                .filter(fault -> plan.only().isEmpty() || plan.only().contains(fault))
                .collect(Collectors.toList());
    }

    private Stretch measure(Fault fault) throws IOException, InterruptedException {
        gaps.restart();
        ledger.takeLongestWait();
        long start = System.nanoTime();
        Duration limit = fault == Fault.BURST ? BURST_LIMIT : LIMIT;
        disturbance.make(fault, () -> awaitWell(System.nanoTime(), limit));
        boolean recovered = awaitWell(start, LIMIT);
        double recovery = Math.max(0, pace.lastBehind() - start) / SECOND;
        Stretch stretch = new Stretch(
                fault,
                gaps.longest() / SECOND,
                gaps.longestOfOne() / SECOND,
                ledger.takeLongestWait() / SECOND,
                recovery,
                recovered);
        progress.accept(
                "  %d sent, %d waiting; %s: %s %.1f s, longest gap %.1f s (one partition %.1f s), longest wait %.1f s"
                        .formatted(
                                ledger.sent(),
                                ledger.waiting(),
                                fault,
                                recovered ? "recovered after" : "NOT RECOVERED within",
                                recovery,
                                stretch.gap(),
                                stretch.partitionGap(),
                                stretch.longestWait()));
        return stretch;
    }

    private void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!site.isReady()) {
            if (System.nanoTime() > end) {
                throw new IOException("the instances did not start; see " + directory);
            }
            Thread.sleep(50);
        }
    }

    /** Waits until all has been well for a while, and long enough that a dead instance is noticed; whether that came. */
    private boolean awaitWell(long since, Duration limit) throws IOException, InterruptedException {
        long called = System.nanoTime();
        while (System.nanoTime() - called < limit.toNanos()) {
            sender.check();
            onlooker.check();
            long now = System.nanoTime();
            if (site.isReady()
                    && now - since > LEAST.toNanos()
                    && now - pace.lastBehind() > WELL.toNanos()
                    && ledger.sent() > 0) {
                return true;
            }
            Thread.sleep(50);
        }
        return false;
    }

    /** Waits until every event has ended and every edition has gone past the rules, at most so long. */
    private void awaitThrough(Cluster cluster) throws Exception {
        long end = System.nanoTime() + LIMIT.toNanos();
        try (TopicReader reader = new TopicReader(cluster.settings(), cluster.registry())) {
            while (System.nanoTime() < end && (ledger.waiting() > 0 || lag(cluster, reader) > 0)) {
                Thread.sleep(200);
            }
        }
    }

    private static long lag(Cluster cluster, TopicReader reader) throws Exception {
        String group = Service.applicationId(cluster.settings(), Service.Part.ROUTE);
        var committed = cluster.admin()
                .listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        long lag = 0;
        for (var end : reader.ends(cluster.settings().topics().articles()).entrySet()) {
            TopicPartition partition = end.getKey();
            lag += end.getValue()
                    - (committed.containsKey(partition)
                            ? committed.get(partition).offset()
                            : 0);
        }
        return lag;
    }
}
