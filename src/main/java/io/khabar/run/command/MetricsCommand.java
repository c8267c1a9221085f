package io.khabar.run.command;

import io.khabar.watch.Metric;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints every metric of ours. */
@Command(
        name = "metrics",
        mixinStandardHelpOptions = true,
        description = "Print every metric that a running service shows at /metrics: name, type, labels, meaning.")
final class MetricsCommand implements Callable<Integer> {
    @Mixin
    private ListOrTable how;

    @Override
    public Integer call() {
        return how.print(MetricsCommand::list, markdown());
    }

    private static void list(PrintWriter out) {
        for (Metric metric : Metric.values()) {
            out.printf("%-36s %-9s %s%n", metric.exported(), metric.type(), String.join(", ", metric.labels()));
            out.printf("%-36s %s%n", "", metric.doc());
        }
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
