package io.khabar;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.khabar.article.TrustedRecords;
import io.khabar.run.Refused;
import io.khabar.run.command.KhabarCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;

/** The command line: UTF-8 and ASCII digits whatever the locale, one line for an error, exit code 1 for a failure and 2 for wrong use. */
public final class Main {
    private static final int LONGEST_MESSAGE = 1000;

    private Main() {}

    public static void main(String[] args) {
        // Else an Arabic locale would write numbers in Arabic-Indic digits, where scripts and records want ASCII.
        Locale.setDefault(Locale.ROOT);
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8));
        TrustedRecords.register();
        setLogLevel(args);
        System.exit(commandLine().execute(args));
    }

    /**
     * The service tells what it does; a command that prints something for a person is silent but for warnings, and one
     * that breaks things on purpose is silent about that too.
     */
    private static void setLogLevel(String[] args) {
        String wanted = System.getenv("KHABAR_LOG_LEVEL");
        String command = args.length > 0 ? args[0] : "";
        boolean breaks = command.equals("fuzz") || command.equals("faults");
        String usual = command.equals("run") ? "INFO" : breaks ? "ERROR" : "WARN";
        System.setProperty("khabar.log.level", wanted == null ? usual : wanted);
        System.setProperty("khabar.kafka.log.level", breaks ? "OFF" : "WARN");
    }

    static CommandLine commandLine() {
        return new CommandLine(new KhabarCommand())
                .setOut(new PrintWriter(System.out, true, UTF_8))
                .setErr(new PrintWriter(System.err, true, UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((error, command, parsed) -> {
                    command.getErr().println("khabar: " + sentence(error));
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    /** The message of the error; of its cause where a library put a whole schema into it. */
    private static String sentence(Throwable error) {
        if (error instanceof NoSuchFileException missing && missing.getReason() == null) {
            return missing.getFile() + ": there is no such file or directory";
        }
        Optional<String> refusal = Refused.sentence(error);
        if (refusal.isPresent() && !(error instanceof IOException)) {
            return refusal.get();
        }
        String message = error.getMessage() == null ? error.toString() : error.getMessage();
        return message.length() > LONGEST_MESSAGE && error.getCause() != null ? sentence(error.getCause()) : message;
    }
}
