package io.khabar.run.command;

import io.khabar.run.Settings;
import io.khabar.run.pair.PairLine;
import io.khabar.run.pair.Pairs;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells of pairs of articles what the second is to the first. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Tell what the service would call article b after article a: duplicate, revision or distinct, "
                + "and why. Needs no Kafka.")
final class CompareCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "INPUT", description = PairHelp.PAIRS)
    private String input;

    @Option(
            names = "--json",
            description = "One JSON object a line: pair, verdict, similarity and reasons, or pair and error.")
    private boolean json;

    private long unusable;

    @Override
    public Integer call() throws IOException {
        Pairs pairs = new Pairs(Settings.fromEnvironment());
        try (Progress progress = new Progress("compared", spec.commandLine().getErr())) {
            pairs.forEach(input, progress, this::print);
        }
        spec.commandLine().getOut().flush();
        return unusable == 0 ? 0 : 1;
    }

    private void print(PairLine line) {
        PrintWriter out = spec.commandLine().getOut();
        if (line instanceof PairLine.Unusable) {
            unusable++;
        }
        if (json) {
            out.println(line.json());
        } else if (line instanceof PairLine.Judged judged) {
            out.println(text(judged));
        } else if (line instanceof PairLine.Unusable unread) {
            spec.commandLine().getErr().println("khabar: " + unread.error());
        }
    }

    /** A line for a person. */
    static String text(PairLine.Judged judged) {
        return String.format(
                Locale.ROOT,
                "%-10s %-9s %.3f  %s",
                judged.name(),
                judged.verdict(),
                judged.resemblance().similarity(),
                String.join("; ", judged.resemblance().reasons()));
    }
}
