package io.khabar.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.run.Service.Part;
import io.khabar.run.fault.NewsFeed;
import io.khabar.run.fault.NewsFeed.Event;
import io.khabar.watch.CountedMetrics;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The service when what its partitions write to each other is gone: nothing shows but a delay. */
class LostLettersIT {
    private static final String PATIENCE = "PT20S";

    /** Each hop takes a transaction: with long ones there are always letters on the way. */
    private static final int COMMIT_INTERVAL_MS = 2_000;

    /** A republication may be lost with its letter, since the letter carries it; so there is none in the feed. */
    private static final List<Event> FEED = NewsFeed.withoutRepublications(1_000, 17);

    @Test
    void what_was_trimmed_is_asked_for_again_and_every_article_ends_as_it_would_have() throws Exception {
        Settings settings = SharedCluster.get().settings();
        try (Cluster slow = Cluster.of(settings.with(Setting.DEDUP_PATIENCE, PATIENCE)
                        .with(Setting.COMMIT_INTERVAL_MS, COMMIT_INTERVAL_MS));
                ServiceCase service = new ServiceCase(slow, "lost", 4);
                Verdicts verdicts = new Verdicts(service)) {
            service.sendEvents(FEED);
            CountedMetrics before = stopInMidStream(service, verdicts);
            assertThat(before.settled()).as("articles settled").isLessThan(before.count("decoded"));
            assertThat(service.lag(Part.CLEAN, service.letters()))
                    .as("letters on the way")
                    .isPositive();
            service.trim(service.letters());
            CountedMetrics after = end(service, verdicts);

            assertThat(after.count("askedAgain")).isPositive();
            assertThat(after.count("released")).isZero();
            assertThat(before.settled() + after.settled())
                    .isEqualTo(before.count("decoded") + after.count("decoded"))
                    .isEqualTo(Verdicts.expected(FEED));
            verdicts.assertSound(FEED);
            assertThat(verdicts.clusters()).isEqualTo(Verdicts.clusters(FEED));
        }
    }

    private static CountedMetrics stopInMidStream(ServiceCase service, Verdicts verdicts) throws Exception {
        Running running = service.start();
        try (running) {
            verdicts.await(FEED.size() / 3, () -> running.service().failure().isEmpty());
        }
        while (running.service().streams().stream()
                .anyMatch(stream -> !stream.state().hasCompletedShutdown())) {
            Thread.sleep(100);
        }
        return running.counts();
    }

    private static CountedMetrics end(ServiceCase service, Verdicts verdicts) throws Exception {
        try (Running running = service.start()) {
            verdicts.await(
                    Verdicts.expected(FEED), () -> running.service().failure().isEmpty());
            return running.counts();
        }
    }
}
