package io.khabar;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.khabar.run.command.KhabarCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import picocli.CommandLine;

/** The command line: UTF-8 whatever the locale, one line for an error, exit code 1 for a failure and 2 for wrong use. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8));
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new KhabarCommand())
                .setOut(new PrintWriter(System.out, true, UTF_8))
                .setErr(new PrintWriter(System.err, true, UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((error, command, parsed) -> {
                    String message = error.getMessage() == null ? error.toString() : error.getMessage();
                    command.getErr().println("khabar: " + message);
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }
}
