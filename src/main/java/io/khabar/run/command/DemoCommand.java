package io.khabar.run.command;

import io.khabar.article.TopicEntry;
import io.khabar.match.RuleCatalogue;
import io.khabar.run.Cluster;
import io.khabar.run.Headlines;
import io.khabar.run.HttpPort;
import io.khabar.run.Ingest;
import io.khabar.run.RawInputs;
import io.khabar.run.Running;
import io.khabar.run.Scratch;
import io.khabar.run.Service.Part;
import io.khabar.run.Setting;
import io.khabar.run.Settings;
import io.khabar.run.Summary;
import io.khabar.run.TopicSetup;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the service at work on the samples. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Start a broker, a registry and the service in this process, feed them the samples, and show what "
                        + "arrives on which topic; stays up until Ctrl-C.")
final class DemoCommand implements Callable<Integer> {
    private static final int HEADLINES = 10;
    private static final Duration TICK = Duration.ofMillis(500);
    private static final Duration READ_LIMIT = Duration.ofSeconds(10);

    /** Top of the installation, set by the launcher. */
    private static final String HOME_PROPERTY = "khabar.home";

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "INPUT",
            arity = "0..*",
            description = "Feed these instead of the samples. " + InputHelp.INPUT)
    private List<String> inputs;

    @Option(names = "--once", description = "End when all is through; on free ports.")
    private boolean once;

    @Override
    public Integer call() throws Exception {
        RawInputs events = RawInputs.of(inputs == null ? List.of(samples()) : inputs);
        List<String> topicIds = RuleCatalogue.ids();
        // Ctrl-C just ends it: nothing of a demo is worth ending well, and its directory goes by itself.
        try (Scratch scratch = new Scratch();
                Cluster cluster = Cluster.embedded(withFreePort(settings(scratch)))) {
            new TopicSetup(cluster.settings(), cluster.admin(), cluster.registry(), topicIds).create();
            try (Running running = new Running(cluster, EnumSet.allOf(Part.class));
                    Headlines headlines = new Headlines(cluster, topicIds, HEADLINES);
                    Ingest ingest = new Ingest(cluster.settings(), cluster.registry())) {
                Screen screen = new Screen(running, headlines);
                long sent = ingest.send(events, count -> {});
                running.awaitThrough(sent, screen::refresh);
                awaitRead(running, headlines);
                screen.draw();
                if (!once) {
                    tell(cluster, running);
                    stayUp(running, screen);
                }
                boolean well = Refusals.report(ingest, spec.commandLine().getErr()) == 0
                        && running.counts().sumRuleBreach().isEmpty()
                        && running.service().failure().isEmpty();
                return well ? 0 : 1;
            }
        }
    }

    private Settings settings(Scratch scratch) {
        Settings settings = Settings.fromEnvironment();
        return once ? scratch.keepOnFreePorts(settings) : scratch.keep(settings);
    }

    private static Settings withFreePort(Settings settings) throws IOException {
        HttpPort.requireFree(settings);
        return settings;
    }

    private static String samples() {
        return System.getProperty(HOME_PROPERTY, ".") + "/samples";
    }

    /** Waits until a subscriber has read what was published. */
    private static void awaitRead(Running running, Headlines headlines) throws IOException, InterruptedException {
        long end = System.nanoTime() + READ_LIMIT.toNanos();
        while (headlines.read() < running.counts().sum("published")) {
            if (System.nanoTime() > end) {
                throw new IOException("a subscriber read %d of %d entries within %s"
                        .formatted(headlines.read(), running.counts().sum("published"), READ_LIMIT));
            }
            Thread.sleep(50);
        }
    }

    private void tell(Cluster cluster, Running running) {
        Settings settings = cluster.settings();
        PrintWriter out = spec.commandLine().getOut();
        out.printf("brokers   %s%n", settings.shown(Setting.BOOTSTRAP_SERVERS));
        out.printf("registry  %s%n", settings.shown(Setting.SCHEMA_REGISTRY_URL));
        String address = settings.get(Setting.HTTP_HOST) + ':' + running.httpPort();
        if (settings.isOn(Setting.PAGE)) {
            out.printf("page      http://%s/%n", address);
        }
        out.printf("metrics   http://%s/metrics%n", address);
        out.println("Ctrl-C ends it; './khabar ingest FILE' and './khabar tail TOPIC' in another window work with it.");
        out.flush();
    }

    private static void stayUp(Running running, Screen screen) throws InterruptedException {
        while (!running.service().isAskedToStop() && !running.service().awaitFailure(TICK)) {
            screen.refresh();
        }
    }

    /** The table of stages and topics with the newest headlines; on a terminal drawn anew in place when it changes. */
    private final class Screen {
        private static final String CLEAR = "\u001b[H\u001b[2J";

        private final boolean terminal = System.console() != null && !once;
        private final Running running;
        private final Headlines headlines;
        private long drawn = -1;

        Screen(Running running, Headlines headlines) {
            this.running = running;
            this.headlines = headlines;
        }

        void refresh() {
            long now = running.counts().handled() + headlines.read();
            if (terminal && now != drawn) {
                draw();
                drawn = now;
            }
        }

        void draw() {
            PrintWriter out = spec.commandLine().getOut();
            if (terminal) {
                out.print(CLEAR);
            }
            SummaryTable.print(new Summary(running.counts(), 0), out);
            out.println();
            for (TopicEntry entry : headlines.newest()) {
                out.printf(
                        "%-18s %-8s %s%n",
                        entry.getTopic(), entry.getAction(), entry.getArticle().getHeadline());
            }
            out.println();
            out.flush();
        }
    }
}
