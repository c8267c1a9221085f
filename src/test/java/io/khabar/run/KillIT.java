package io.khabar.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.run.Verdicts.Verdict;
import io.khabar.run.fault.NewsFeed;
import io.khabar.run.fault.NewsFeed.Event;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The service in processes of their own, killed, joined and left in mid-stream: the topics must not tell.
 *
 * <p>On several partitions copies race each other, so which article of a cluster is its original may differ from run to
 * run, killed or not, and with it what is a revision and what a copy. What may not differ is compared: which events stand
 * for one another, that each has one verdict, what is a redelivery, what is rejected, and the topics of every edition
 * that both runs published. On one partition nothing races, and every verdict is foretold.
 *
 * <p>{@code -Dkhabar.kills=20 -Dkhabar.articles=20000} makes it the long run.
 */
class KillIT {
    private static final Logger LOG = LoggerFactory.getLogger(KillIT.class);
    private static final int KILLS = Integer.getInteger("khabar.kills", 3);
    private static final int ARTICLES = Integer.getInteger("khabar.articles", 2_000);
    private static final int PARTITIONS = 4;
    private static final Duration STARTING = Duration.ofSeconds(4);

    private static final List<Event> FEED = NewsFeed.events(ARTICLES, 11);

    private static Cluster shared;
    private static Outcome undisturbed;

    /** What came out of a run: verdicts by event, and for each event with entries the topics that have one, in order. */
    private record Outcome(
            Map<Integer, Verdict> verdicts,
            Set<Set<Integer>> clusters,
            Map<Integer, List<String>> topics,
            List<String> rejected) {}

    @BeforeAll
    static void runUndisturbed() throws Exception {
        shared = SharedCluster.get();
        try (ServiceCase service = new ServiceCase(shared, "calm", PARTITIONS);
                Verdicts verdicts = new Verdicts(service)) {
            service.sendEvents(FEED);
            try (Instance instance = Instance.start(service, "only")) {
                await(service, verdicts, FEED, instance);
                instance.stop();
            }
            undisturbed = outcome("calm", service, verdicts, FEED);
            assertSameClusters(undisturbed.clusters(), Verdicts.clusters(FEED));
        }
    }

    @Test
    void killed_and_started_again_it_says_what_it_would_have_said_without() throws Exception {
        try (ServiceCase service = new ServiceCase(shared, "killed", PARTITIONS);
                Verdicts verdicts = new Verdicts(service)) {
            service.sendEvents(FEED);
            kill(service, verdicts, FEED, KILLS);

            assertSame(outcome("killed", service, verdicts, FEED), undisturbed);
        }
    }

    @Test
    void another_instance_joins_and_leaves_and_dies_and_nothing_tells() throws Exception {
        try (ServiceCase service = new ServiceCase(shared, "shared", PARTITIONS);
                Verdicts verdicts = new Verdicts(service);
                Instance first = Instance.start(service, "first")) {
            List<List<Event>> portions = portions(FEED, 5);
            sendAndAwaitHalf(service, verdicts, portions.get(0), first);
            try (Instance second = Instance.start(service, "second")) {
                service.awaitInstances(2);
                sendAndAwaitHalf(service, verdicts, portions.get(1), first);
                second.stop();
            }
            sendAndAwaitHalf(service, verdicts, portions.get(2), first);
            try (Instance second = Instance.start(service, "second")) {
                service.awaitInstances(2);
                sendAndAwaitHalf(service, verdicts, portions.get(3), first);
                second.kill();
            }
            service.sendEvents(portions.get(4));
            await(service, verdicts, FEED, first);
            first.stop();

            assertSame(outcome("shared", service, verdicts, FEED), undisturbed);
        }
    }

    @Test
    void on_one_partition_the_first_is_the_original_whatever_happens() throws Exception {
        List<Event> feed = FEED.subList(0, ARTICLES / 4);
        try (ServiceCase service = new ServiceCase(shared, "single", 1);
                Verdicts verdicts = new Verdicts(service)) {
            service.sendEvents(feed);
            kill(service, verdicts, feed, Math.max(1, KILLS / 3));

            Map<Integer, Verdict> outcome =
                    outcome("single", service, verdicts, feed).verdicts();
            Map<Integer, Event> firsts = new HashMap<>();
            for (Event event : feed) {
                if (event.story() != NewsFeed.REJECTED) {
                    Event first = firsts.computeIfAbsent(event.story(), story -> event);
                    boolean own = event.source().equals(first.source());
                    Verdict verdict = outcome.get(event.number());
                    assertThat(verdict.standsFor())
                            .as("%s", verdict)
                            .isEqualTo(outcome.get(first.number()).id());
                    assertThat(verdict.isPublished()).as("%s", verdict).isEqualTo(own && !event.redelivery());
                }
            }
        }
    }

    private static void assertSame(Outcome outcome, Outcome expected) {
        assertSameClusters(outcome.clusters(), expected.clusters());
        assertThat(outcome.rejected()).isEqualTo(expected.rejected());
        outcome.verdicts().forEach((event, verdict) -> {
            if (verdict.isPublished() && expected.verdicts().get(event).isPublished()) {
                assertThat(outcome.topics().get(event))
                        .as("topics of event %d", event)
                        .isEqualTo(expected.topics().get(event));
            }
        });
    }

    /** Names those that differ only: there are thousands. */
    private static void assertSameClusters(Set<Set<Integer>> clusters, Set<Set<Integer>> expected) {
        Set<Set<Integer>> differing = new HashSet<>(clusters);
        differing.removeAll(expected);
        assertThat(differing).as("clusters that should not be").isEmpty();
        assertThat(clusters).hasSameSizeAs(expected);
    }

    private static Outcome outcome(String name, ServiceCase service, Verdicts verdicts, List<Event> feed) {
        LOG.info("event=outcome run={} verdicts={}", name, verdicts.summary());
        verdicts.assertSound(feed);
        Outcome outcome =
                new Outcome(verdicts.byEvent(), verdicts.clusters(), service.topics(), service.rejectedKeys());
        outcome.topics().forEach((event, topics) -> {
            assertThat(outcome.verdicts().get(event).isPublished()).isTrue();
            assertThat(topics).as("topics of event %d", event).doesNotHaveDuplicates();
        });
        return outcome;
    }

    /**
     * Lets the service work in a process, kills it each time it has gone a part of the way, every third time while it is
     * still taking up its work, and at last lets it end.
     */
    private static void kill(ServiceCase service, Verdicts verdicts, List<Event> feed, int kills) throws Exception {
        for (int kill = 1; kill <= kills; kill++) {
            try (Instance instance = Instance.start(service, "only")) {
                if (kill % 3 == 0) {
                    Thread.sleep(STARTING.plusMillis(kill * 500L).toMillis());
                } else {
                    verdicts.await(feed.size() * kill / (kills + 2), instance::isAlive);
                }
                instance.kill();
            }
            LOG.info("event=killed times={} verdicts={}", kill, verdicts.count());
            assertThat(verdicts.count()).as("verdicts when killed").isLessThan(Verdicts.expected(feed));
        }
        try (Instance instance = Instance.start(service, "only")) {
            await(service, verdicts, feed, instance);
            assertThat(instance.log()).contains("event=transactions_ended");
            instance.stop();
        }
    }

    private static void sendAndAwaitHalf(ServiceCase service, Verdicts verdicts, List<Event> portion, Instance instance)
            throws Exception {
        int before = verdicts.count();
        service.sendEvents(portion);
        verdicts.await(before + portion.size() / 2, instance::isAlive);
    }

    /** The topics have to be waited for too: the last edition must have gone past the rules. */
    private static void await(ServiceCase service, Verdicts verdicts, List<Event> feed, Instance instance)
            throws InterruptedException {
        verdicts.await(Verdicts.expected(feed), instance::isAlive);
        while (service.lag(
                        Service.Part.ROUTE, service.cluster.settings().topics().articles())
                > 0) {
            assertThat(instance.isAlive()).as("the service's process").isTrue();
            Thread.sleep(100);
        }
    }

    private static List<List<Event>> portions(List<Event> feed, int count) {
        return IntStream.range(0, count)
                .mapToObj(portion -> feed.subList(feed.size() * portion / count, feed.size() * (portion + 1) / count))
                .toList();
    }
}
