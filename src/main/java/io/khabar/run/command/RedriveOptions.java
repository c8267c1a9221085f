package io.khabar.run.command;

import io.khabar.run.Cluster;
import io.khabar.run.mend.Redrive;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine.Option;

/** How to redrive, and what is told of it. */
final class RedriveOptions {
    @Option(names = "--dry-run", description = "Tell what would be done, and do nothing.")
    private boolean dryRun;

    @Option(names = "--again", description = "Also what was redriven before.")
    private boolean again;

    Redrive begin(Cluster cluster, String topic, PrintWriter err) throws IOException, InterruptedException {
        return new Redrive(cluster, topic, dryRun, again, obstacle -> {
            err.println("left alone: " + obstacle);
            err.flush();
        });
    }

    /** Ends it, prints the summary and returns the exit code. */
    int end(Redrive redrive, PrintWriter out) {
        redrive.finish();
        String verb = dryRun ? "would redrive" : "redriven";
        redrive.targets().forEach((target, count) -> out.printf("%s %d to %s%n", verb, count, target));
        if (redrive.targets().isEmpty()) {
            out.printf("%s none%n", verb);
        }
        if (redrive.before() > 0) {
            out.printf("%d were redriven before (--again takes them too)%n", redrive.before());
        }
        if (redrive.stuck() > 0) {
            out.printf("%d can't be redriven%n", redrive.stuck());
        }
        out.flush();
        return redrive.stuck() == 0 ? 0 : 1;
    }
}
