package io.khabar.run.command;

import io.khabar.match.RuleCatalogue;
import io.khabar.run.Cluster;
import io.khabar.run.Difference;
import io.khabar.run.HttpPort;
import io.khabar.run.Running;
import io.khabar.run.Service.Part;
import io.khabar.run.Setting;
import io.khabar.run.Settings;
import io.khabar.run.TopicSetup;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the service. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Run the service against the cluster that the settings name, until it is stopped.")
final class RunCommand implements Callable<Integer> {
    private static final Duration TICK = Duration.ofMillis(200);

    @Spec
    private CommandSpec spec;

    @Option(names = "--embedded", description = "Bring a broker and a registry along, lasting in KHABAR_EMBEDDED_DIR.")
    private boolean embedded;

    @Option(
            names = "--only",
            paramLabel = "clean|route",
            description = "Run one topology only: clean (raw to articles) or route (articles to topics).")
    private Part only;

    @Override
    public Integer call() throws Exception {
        Settings settings = Settings.fromEnvironment();
        HttpPort.requireFree(settings);
        Set<Part> parts = only == null ? EnumSet.allOf(Part.class) : EnumSet.of(only);
        try (StopSignal stop = new StopSignal();
                Cluster cluster = embedded ? Cluster.embedded(settings) : Cluster.of(settings)) {
            prepare(cluster);
            try (Running running = new Running(cluster, parts, settings.duration(Setting.WARM_UP))) {
                tell(cluster, running, parts);
                boolean failed = false;
                while (!stop.isGiven() && !running.service().isAskedToStop() && !failed) {
                    failed = running.service().awaitFailure(TICK);
                }
                return failed ? 1 : 0;
            }
        }
    }

    /** An embedded cluster is made ready; another one must be, by whoever may create topics there. */
    private void prepare(Cluster cluster) throws Exception {
        List<String> ids = RuleCatalogue.ids();
        TopicSetup setup = new TopicSetup(cluster.settings(), cluster.admin(), cluster.registry(), ids);
        if (embedded) {
            setup.create();
            return;
        }
        Map<Boolean, List<Difference>> differences =
                setup.check().stream().collect(Collectors.partitioningBy(Difference::hinders));
        differences.get(false).forEach(difference -> spec.commandLine().getErr().println("warning: " + difference));
        spec.commandLine().getErr().flush();
        if (!differences.get(true).isEmpty()) {
            throw new IOException("the cluster is not ready (./khabar topics check says what to do):\n  "
                    + differences.get(true).stream().map(Difference::toString).collect(Collectors.joining("\n  ")));
        }
    }

    private void tell(Cluster cluster, Running running, Set<Part> parts) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("running   %s%n", parts);
        out.printf("brokers   %s%n", cluster.settings().shown(Setting.BOOTSTRAP_SERVERS));
        out.printf("registry  %s%n", cluster.settings().shown(Setting.SCHEMA_REGISTRY_URL));
        String address = cluster.settings().get(Setting.HTTP_HOST) + ':' + running.httpPort();
        if (cluster.settings().isOn(Setting.PAGE)) {
            out.printf("page      http://%s/%n", address);
        }
        out.printf("metrics   http://%s/metrics%n", address);
        out.flush();
    }
}
