package io.khabar.run.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How a score is printed. */
final class ScoreOptions {
    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    /**
     * Prints it, and tells which lines are in no figure of it.
     *
     * @return the exit code: 1 if there is such a line
     */
    int print(Supplier<?> object, Consumer<PrintWriter> text, List<String> unusable) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(object.get());
        } else {
            text.accept(out);
        }
        out.flush();
        unusable.forEach(line -> spec.commandLine().getErr().println("khabar: " + line));
        return unusable.isEmpty() ? 0 : 1;
    }
}
