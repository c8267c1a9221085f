package io.khabar.run.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.khabar.match.RuleCatalogue;
import io.khabar.run.Cluster;
import io.khabar.run.Running;
import io.khabar.run.Scratch;
import io.khabar.run.Service.Part;
import io.khabar.run.Settings;
import io.khabar.run.TopicSetup;
import io.khabar.run.fuzz.FuzzReport;
import io.khabar.run.fuzz.FuzzRun;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Puts mutated events through the service. */
@Command(
        name = "fuzz",
        mixinStandardHelpOptions = true,
        description = "Put mutated raw events through the whole service on an embedded broker and account for each.")
final class FuzzCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--count", paramLabel = "N", defaultValue = "10000", description = "Events (${DEFAULT-VALUE}).")
    private int count;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Seed of the mutations.")
    private long seed;

    @Option(names = "--json", description = "Print the figures as a JSON object.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        List<String> topicIds = RuleCatalogue.ids();
        PrintWriter err = spec.commandLine().getErr();
        FuzzReport report;
        try (Scratch scratch = new Scratch();
                Cluster cluster = Cluster.embedded(scratch.keepOnFreePorts(Settings.fromEnvironment()))) {
            new TopicSetup(cluster.settings(), cluster.admin(), cluster.registry(), topicIds).create();
            try (Progress progress = new Progress("ended", err);
                    Running running = new Running(cluster, EnumSet.allOf(Part.class))) {
                report = new FuzzRun(cluster, running, progress).run(count, seed);
            }
        }
        report.examples().forEach(example -> err.println("without an end: " + example));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(report.figures()));
        } else {
            out.print(report.markdown());
        }
        out.flush();
        return report.isClean() ? 0 : 1;
    }
}
