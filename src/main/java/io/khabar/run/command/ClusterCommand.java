package io.khabar.run.command;

import io.khabar.run.Setting;
import io.khabar.run.Settings;
import io.khabar.run.embedded.EmbeddedKafka;
import io.khabar.run.embedded.EmbeddedRegistry;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the embedded broker and registry without the service. */
@Command(
        name = "cluster",
        mixinStandardHelpOptions = true,
        description = "Run the embedded broker and registry, lasting in KHABAR_EMBEDDED_DIR, without the service.")
final class ClusterCommand implements Callable<Integer> {
    private static final int TICK_MS = 100;

    @Spec
    private CommandSpec spec;

    @Option(names = "--only", paramLabel = "broker|registry", description = "Run one of them only.")
    private Part only;

    /** What can run alone. */
    enum Part {
        BROKER,
        REGISTRY
    }

    @Override
    public Integer call() throws Exception {
        Settings settings = Settings.fromEnvironment();
        Path directory = settings.path(Setting.EMBEDDED_DIR);
        PrintWriter out = spec.commandLine().getOut();
        try (StopSignal stop = new StopSignal()) {
            Deque<AutoCloseable> running = new ArrayDeque<>();
            try {
                if (only != Part.REGISTRY) {
                    EmbeddedKafka kafka =
                            EmbeddedKafka.start(directory.resolve("kafka"), settings.number(Setting.KAFKA_PORT));
                    running.push(kafka);
                    out.printf("brokers   %s%n", kafka.bootstrapServers());
                }
                if (only != Part.BROKER) {
                    EmbeddedRegistry registry = EmbeddedRegistry.start(
                            directory.resolve("registry"), settings.number(Setting.REGISTRY_PORT));
                    running.push(registry);
                    out.printf("registry  %s%n", registry.url());
                }
                out.flush();
                while (!stop.isGiven()) {
                    Thread.sleep(TICK_MS);
                }
            } finally {
                while (!running.isEmpty()) {
                    running.pop().close();
                }
            }
        }
        return 0;
    }
}
