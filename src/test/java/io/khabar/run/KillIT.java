package io.khabar.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.article.RawArticle;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The service in a process of its own, killed in mid-stream: the topics must not tell. */
class KillIT {
    private static final int EVENTS = 900;
    private static final int KILLS = 3;
    private static final Duration LIMIT = Duration.ofMinutes(3);

    @Test
    void killed_and_started_again_it_publishes_what_it_would_have_without() throws Exception {
        try (Scratch scratch = new Scratch();
                Cluster shared = Cluster.embedded(scratch.keepOnFreePorts(Settings.of(Map.of(), new Properties())))) {
            List<RawArticle> feed = NewsFeed.events(EVENTS, 11);
            Map<String, List<String>> undisturbed;
            try (ServiceCase service = new ServiceCase(shared, "calm", 2)) {
                try (Running running = service.start()) {
                    service.send(feed);
                    running.awaitThrough(EVENTS, () -> {});
                }
                undisturbed = service.output();
            }
            try (ServiceCase service = new ServiceCase(shared, "killed", 2)) {
                service.send(feed);
                killed(service);
                Map<String, List<String>> output = service.output();

                assertThat(output).isEqualTo(undisturbed);
                assertThat(service.articles())
                        .extracting(article -> article.getId() + article.getRevision())
                        .doesNotHaveDuplicates();
                assertThat(output.get("articles").size()
                                + output.get("duplicates").size())
                        .isEqualTo(EVENTS);
            }
        }
    }

    /** Lets the service work in a process, kills it each time it has gone a part of the way, and at last lets it end. */
    private static void killed(ServiceCase service) throws Exception {
        for (int kill = 1; kill <= KILLS; kill++) {
            Process process = start(service);
            await(service, process, EVENTS * kill / (KILLS + 2));
            process.destroyForcibly().waitFor();
            assertThat(done(service)).as("articles and duplicates when killed").isLessThan(EVENTS);
        }
        Process process = start(service);
        await(service, process, EVENTS);
        process.destroy();
        process.waitFor();
    }

    private static void await(ServiceCase service, Process process, int articles) throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (done(service) < articles || entriesMissing(service, articles)) {
            assertThat(process.isAlive()).as("the service's process").isTrue();
            assertThat(System.nanoTime()).as("time for %d articles", articles).isLessThan(end);
            Thread.sleep(50);
        }
    }

    private static int done(ServiceCase service) {
        return service.articles().size() + service.duplicates().size();
    }

    /** At the end the topics have to be waited for too: the last edition must have gone past the rules. */
    private static boolean entriesMissing(ServiceCase service, int articles) {
        return articles == EVENTS && service.lag(Service.Part.ROUTE) > 0;
    }

    private static Process start(ServiceCase service) throws Exception {
        Settings settings = service.cluster.settings();
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "io.khabar.Main",
                "run");
        for (Setting setting : Setting.values()) {
            builder.environment().put(setting.variable(), settings.get(setting));
        }
        builder.environment().put(Setting.HTTP_PORT.variable(), "0");
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/killed-service.log")));
        return builder.start();
    }
}
