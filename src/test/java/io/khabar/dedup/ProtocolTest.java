package io.khabar.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.article.Article;
import io.khabar.article.Duplicate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * What always holds, on random streams in random interleavings; {@code -Dkhabar.property.seeds=N} tries more of them.
 */
class ProtocolTest {
    private static final int SEEDS = Integer.getInteger("khabar.property.seeds", 80);
    private static final int[] PARTITIONS = {1, 2, 4, 7};
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int ARTICLES = 60;

    private record Event(Article article, long timestamp) {}

    @Test
    void each_cluster_publishes_one_original_on_any_number_of_partitions() {
        List<String> extras = new ArrayList<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            List<Event> stream = stream(seed, ARTICLES, false);
            Set<String> clusters = clusters(stream);
            long current = seed;
            for (int partitions : PARTITIONS) {
                Simulation simulation = play(stream, seed, partitions, 0.05, 0);
                assertAllAccountedFor(simulation, stream, "seed " + seed + ", partitions " + partitions);
                Map<String, Set<String>> originals = originals(simulation);
                assertThat(originals.keySet())
                        .as("seed %d, partitions %d", seed, partitions)
                        .isEqualTo(clusters);
                originals.forEach((cluster, ids) -> {
                    for (int extra = 1; extra < ids.size(); extra++) {
                        extras.add("%s %s, seed %d, partitions %d".formatted(cluster, ids, current, partitions));
                    }
                });
            }
        }
        assertThat(extras)
                .as("extra originals of %d articles", (long) SEEDS * PARTITIONS.length * ARTICLES)
                .isEmpty();
    }

    @Test
    void articles_that_move_from_one_cluster_to_another_are_accounted_for() {
        for (long seed = 0; seed < SEEDS / 2; seed++) {
            List<Event> stream = stream(seed, ARTICLES, true);
            for (int partitions : PARTITIONS) {
                Simulation simulation = play(stream, seed, partitions, 0.05, 0);
                assertAllAccountedFor(simulation, stream, "seed " + seed + ", partitions " + partitions);
                assertThat(originals(simulation).keySet()).as("seed %d", seed).isEqualTo(clusters(stream));
            }
        }
    }

    @Test
    void letters_that_are_lost_are_asked_for_again_and_change_nothing() {
        long released = 0;
        for (long seed = 0; seed < SEEDS / 2; seed++) {
            List<Event> stream = stream(seed, ARTICLES, false);
            for (int partitions : PARTITIONS) {
                Simulation simulation = play(stream, seed, partitions, 0, 0.1);
                assertAllAccountedFor(simulation, stream, "seed " + seed + ", partitions " + partitions);
                Map<String, Set<String>> originals = originals(simulation);
                assertThat(originals.keySet()).as("seed %d", seed).isEqualTo(clusters(stream));
                assertThat(simulation.metrics.count("askedAgain") > 0)
                        .as("asked again; on one partition no letter goes out, so none is lost")
                        .isEqualTo(partitions > 1);
                long extra = originals.values().stream().mapToInt(Set::size).sum() - originals.size();
                assertThat(extra).as("seed %d", seed).isLessThanOrEqualTo(simulation.metrics.count("released"));
                released += simulation.metrics.count("released");
            }
        }
        assertThat(released).as("released").isLessThan((long) SEEDS / 2 * PARTITIONS.length * ARTICLES / 100);
    }

    @Test
    void a_crowd_of_copies_at_the_same_moment_publishes_one_and_takes_bounded_room() {
        for (int partitions : PARTITIONS) {
            for (boolean identical : new boolean[] {true, false}) {
                List<Event> stream = new ArrayList<>();
                for (int number = 0; number < 500; number++) {
                    String text = identical ? "same" : "text " + number;
                    stream.add(new Event(
                            Labelled.article("a" + number, "crowd-a", text, "source " + number % 50),
                            1_000 + number / 9));
                }
                Simulation simulation = play(stream, 3, partitions, 0, 0);
                assertAllAccountedFor(simulation, stream, "partitions " + partitions);
                assertThat(originals(simulation).get("crowd-a"))
                        .as("originals, identical %s, partitions %d", identical, partitions)
                        .hasSize(1);
                assertThat(simulation.longestPostings()).isLessThanOrEqualTo(Index.MAX_POSTINGS);
                assertThat(simulation.metrics.count("challenged"))
                        .isLessThanOrEqualTo((long) stream.size() * (Ballots.MAX_CHALLENGES + Labelled.KEYS + 1));
            }
        }
    }

    @Test
    void a_crowd_of_copies_publishes_one_though_the_clocks_of_their_owners_differ() {
        List<String> extras = new ArrayList<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            for (int partitions : PARTITIONS) {
                List<Event> stream = new ArrayList<>();
                Random random = new Random(seed);
                int late = random.nextInt(partitions);
                for (int number = 0; number < 24; number++) {
                    Article article = Labelled.article("a" + number, "crowd-a", "text " + number, "source " + number);
                    boolean behind = Simulation.partition(article.getId(), partitions) == late;
                    stream.add(new Event(article, 1_000 + number / 9 - (behind ? 500 : 0)));
                }
                Simulation simulation = play(stream, seed, partitions, 0.02, 0);
                assertAllAccountedFor(simulation, stream, "seed " + seed + ", partitions " + partitions);
                Set<String> ids = originals(simulation).get("crowd-a");
                if (ids.size() > 1) {
                    extras.add("%s, seed %d, partitions %d".formatted(ids, seed, partitions));
                }
            }
        }
        assertThat(extras).isEmpty();
    }

    private static Simulation play(List<Event> stream, long seed, int partitions, double aborted, double lost) {
        Simulation simulation = new Simulation(seed, partitions, WINDOW, Labelled.SIGNER, Labelled.COMPARISON)
                .aborting(aborted)
                .losing(lost);
        Random random = new Random(seed + 1);
        int pace = random.nextInt(12);
        for (Event event : stream) {
            simulation.arrive(event.article(), event.timestamp());
            simulation.run(random.nextInt(1 + pace));
        }
        simulation.rest();
        return simulation;
    }

    /** The sum rule; nothing left behind; editions in order; each duplicate names a published article. */
    private static void assertAllAccountedFor(Simulation simulation, List<Event> stream, String which) {
        assertThat(simulation.unsettled()).as(which).isEmpty();
        assertThat(simulation.articles.size() + simulation.duplicates.size())
                .as(which)
                .isEqualTo(stream.size());
        Map<String, Integer> newest = new HashMap<>();
        for (Article article : simulation.articles) {
            assertThat(article.getRevision())
                    .as("%s: revision of %s", which, article.getId())
                    .isGreaterThan(newest.getOrDefault(article.getId(), 0));
            newest.put(article.getId(), article.getRevision());
        }
        assertThat(simulation.duplicates)
                .as(which)
                .extracting(Duplicate::getOriginalId)
                .allMatch(newest::containsKey);
    }

    /** The articles that were published for each cluster, whatever the revision. */
    private static Map<String, Set<String>> originals(Simulation simulation) {
        Map<String, Set<String>> originals = new TreeMap<>();
        simulation.articles.forEach(article -> originals
                .computeIfAbsent(article.getHeadline(), cluster -> new HashSet<>())
                .add(article.getId()));
        return originals;
    }

    private static Set<String> clusters(List<Event> stream) {
        Set<String> clusters = new TreeSet<>();
        stream.forEach(event -> clusters.add(event.article().getHeadline()));
        return clusters;
    }

    /** Copies, near misses, redeliveries, trifles, revisions and republications, many of them at the same moment. */
    private static List<Event> stream(long seed, int count, boolean moving) {
        Random random = new Random(seed);
        Function<Integer, String> name = number -> "c" + number / 2 + "ab".charAt(number % 2);
        int clusters = 1 + random.nextInt(count / 3);
        int sources = 2 + random.nextInt(5);
        List<Event> events = new ArrayList<>();
        long time = 1_000;
        for (int number = 0; number < count; number++) {
            time += random.nextInt(3) == 0 ? random.nextInt(3) : 0;
            Article article = Labelled.article(
                    "a" + number,
                    name.apply(random.nextInt(clusters)),
                    "t" + random.nextInt(5),
                    "s" + random.nextInt(sources));
            if (!events.isEmpty() && random.nextInt(10) < 4) {
                Article earlier = events.get(random.nextInt(events.size())).article();
                article.setId(earlier.getId());
                article.setSource(earlier.getSource());
                article.setHeadline(moving ? article.getHeadline() : earlier.getHeadline());
                switch (random.nextInt(3)) {
                    case 0 -> article.setBody(earlier.getBody());
                    case 1 -> article.setBody(earlier.getBody() + Labelled.TRIFLE);
                    default -> {
                        // Another text under the same id.
                    }
                }
            }
            boolean old = random.nextInt(20) == 0;
            events.add(new Event(article, old ? 0 : time));
        }
        return events;
    }
}
