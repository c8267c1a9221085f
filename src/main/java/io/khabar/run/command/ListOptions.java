package io.khabar.run.command;

import java.io.PrintWriter;
import picocli.CommandLine.Help;
import picocli.CommandLine.Option;

/** How refused records are listed, and how many. */
final class ListOptions {
    private static final String NO_LIMIT = "9223372036854775807";

    @Option(names = "--json", description = "A JSON object on each line.")
    private boolean json;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = NO_LIMIT,
            showDefaultValue = Help.Visibility.NEVER,
            description = "End after N.")
    private long limit;

    private long printed;

    boolean isJson() {
        return json;
    }

    /** Prints a record, unless there are enough already; whether there may be more. */
    boolean print(PrintWriter out, String line) {
        if (printed < limit) {
            out.println(line);
            printed++;
        }
        return printed < limit;
    }
}
