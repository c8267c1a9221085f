package io.khabar.run.command;

import io.khabar.watch.Metric;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints every metric of ours. */
@Command(
        name = "metrics",
        mixinStandardHelpOptions = true,
        description = "Print every metric that a running service shows at /metrics: name, type, labels, meaning.")
final class MetricsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--markdown", description = "Print the table of the README.")
    private boolean markdown;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (markdown) {
            out.print(markdown());
        } else {
            for (Metric metric : Metric.values()) {
                out.printf("%-36s %-9s %s%n", metric.exported(), metric.type(), String.join(", ", metric.labels()));
                out.printf("%-36s %s%n", "", metric.doc());
            }
        }
        out.flush();
        return 0;
    }

    /** The table of the README. */
    static String markdown() {
        StringBuilder table = new StringBuilder("| metric | type | labels | meaning |\n| --- | --- | --- | --- |\n");
        for (Metric metric : Metric.values()) {
            String labels = String.join(", ", metric.labels());
            table.append("| `%s` | %s | %s | %s |\n".formatted(metric.exported(), metric.type(), labels, metric.doc()));
        }
        return table.toString();
    }
}
