package io.khabar.run.command;

import io.khabar.run.Cluster;
import io.khabar.run.Service.Part;
import io.khabar.run.Settings;
import io.khabar.run.mend.Interval;
import io.khabar.run.mend.PartReset;
import io.khabar.run.mend.Reset;
import io.khabar.run.mend.ResetPlanner;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes the service begin anew. */
@Command(
        name = "reset",
        mixinStandardHelpOptions = true,
        description = {
            "Make the service forget what it has read and begin anew; without --yes, tell what that would do.",
            "Refused while an instance runs. What is on the output topics stays there, so readers get articles again."
        })
final class ResetCommand implements Callable<Integer> {
    private static final String EARLIEST = "earliest";

    /** An instance that has stopped counts as a member until its session is over, 10 s. */
    private static final int PATIENCE_SECONDS = 15;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--only",
            paramLabel = "clean|route",
            description = "One topology only: clean (raw to articles) or route (articles to topics).")
    private Part only;

    @Option(
            names = "--to",
            paramLabel = "earliest|TIME",
            defaultValue = EARLIEST,
            description = "Where to begin: the oldest record that is kept, an ISO instant, or PT2H for two hours ago"
                    + " (default ${DEFAULT-VALUE}).")
    private String to;

    @Option(
            names = "--embedded",
            description = "Of the service that was run with --embedded: brings its broker and registry along.")
    private boolean embedded;

    @Option(names = "--yes", description = "Do it.")
    private boolean yes;

    @Option(names = "--json", description = "The plan as a JSON object for each topology, on a line.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        Instant start = start();
        Set<Part> parts = only == null ? EnumSet.allOf(Part.class) : EnumSet.of(only);
        PrintWriter out = spec.commandLine().getOut();
        Settings settings = Settings.fromEnvironment();
        try (Cluster cluster = embedded ? Cluster.embedded(settings) : Cluster.of(settings)) {
            ResetPlanner planner = new ResetPlanner(cluster, start);
            List<PartReset> plans = plans(planner, parts);
            for (int tries = 0; yes && tries < PATIENCE_SECONDS && isRunning(plans); tries++) {
                Thread.sleep(1_000);
                plans = plans(planner, parts);
            }
            plans.forEach(plan -> (json ? List.of(ResetLines.json(plan)) : ResetLines.of(plan)).forEach(out::println));
            out.flush();
            if (yes) {
                requireStopped(plans);
                perform(cluster, plans);
            } else if (!json) {
                out.println("nothing was done; --yes does it when no instance runs");
            }
        }
        out.flush();
        return 0;
    }

    private static List<PartReset> plans(ResetPlanner planner, Set<Part> parts)
            throws IOException, InterruptedException {
        List<PartReset> plans = new ArrayList<>();
        for (Part part : parts) {
            plans.add(planner.plan(part));
        }
        return plans;
    }

    private static boolean isRunning(List<PartReset> plans) {
        return plans.stream().anyMatch(plan -> !plan.members().isEmpty());
    }

    private Instant start() {
        try {
            return to.equals(EARLIEST) ? null : Interval.moment(to, Instant.now());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage() + ", nor earliest", e);
        }
    }

    /** Before the first topology is touched: half a reset is of no use. */
    private static void requireStopped(List<PartReset> plans) throws IOException {
        for (PartReset plan : plans) {
            Reset.requireStopped(plan);
        }
    }

    private void perform(Cluster cluster, List<PartReset> plans) throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        Reset reset = new Reset(cluster, done -> {
            err.println(done);
            err.flush();
        });
        for (PartReset plan : plans) {
            reset.perform(plan);
        }
    }
}
