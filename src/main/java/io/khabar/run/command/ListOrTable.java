package io.khabar.run.command;

import java.io.PrintWriter;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Whether something is listed for the terminal or as the README has it. */
final class ListOrTable {
    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--markdown", description = "Print the table of the README.")
    private boolean markdown;

    /** Prints what was asked for. */
    int print(Consumer<PrintWriter> list, String table) {
        PrintWriter out = spec.commandLine().getOut();
        if (markdown) {
            out.print(table);
        } else {
            list.accept(out);
        }
        out.flush();
        return 0;
    }
}
