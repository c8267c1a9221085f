package io.khabar.run.command;

import io.khabar.dedup.Verdict;
import io.khabar.run.Settings;
import io.khabar.run.pair.Confusion;
import io.khabar.run.pair.DuplicateScore;
import io.khabar.run.pair.Label;
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

/** Measures the verdicts of {@code compare}. */
@Command(
        name = "duplicates",
        mixinStandardHelpOptions = true,
        description = "Precision, recall and F1 of duplicate-or-revision against distinct, with the confusion tables. "
                + "Needs no Kafka.")
final class DuplicatesEvaluation implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "GOLD",
            description = PairHelp.PAIRS + " Beside them a label (duplicate, revision, same-event, different) and a "
                    + "confidence (high, low).")
    private String gold;

    @Option(names = "--errors", description = "Tell the pairs that were judged wrongly too, with the reasons.")
    private boolean errors;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    private long lines;

    @Override
    public Integer call() throws IOException {
        DuplicateScore score = new DuplicateScore();
        try (Progress progress = new Progress("compared", spec.commandLine().getErr())) {
            new Pairs(Settings.fromEnvironment()).forEach(gold, line -> {
                score.add(line);
                progress.accept(++lines);
            });
        }
        if (json) {
            spec.commandLine().getOut().println(score.json(errors));
        } else {
            print(score);
        }
        spec.commandLine().getOut().flush();
        return score.unusable().isEmpty() ? 0 : 1;
    }

    private void print(DuplicateScore score) {
        PrintWriter out = spec.commandLine().getOut();
        print("high confidence", score.high(), out);
        out.println();
        print("all", score.all(), out);
        if (errors) {
            for (PairLine.Judged judged : score.wrong()) {
                out.printf("%n%s%n", CompareCommand.text(judged));
                out.printf("  label  %s (confidence %s)%n", judged.label(), judged.confidence());
                out.printf("  a      %s%n  b      %s%n", judged.earlier(), judged.later());
            }
        }
        score.unusable().forEach(line -> spec.commandLine().getErr().println("khabar: " + line.error()));
    }

    private static void print(String name, Confusion confusion, PrintWriter out) {
        out.printf(Locale.ROOT, "%s: %,d pairs%n", name, confusion.pairs());
        out.printf(
                "  precision %s   recall %s   F1 %s%n",
                shown(confusion.precision()), shown(confusion.recall()), shown(confusion.f1()));
        out.printf("  %-12s", "label");
        for (Verdict verdict : Verdict.values()) {
            out.printf("%11s", verdict.name().toLowerCase(Locale.ROOT));
        }
        out.println();
        for (Label label : Label.values()) {
            out.printf("  %-12s", label.text());
            for (Verdict verdict : Verdict.values()) {
                out.printf(Locale.ROOT, "%,11d", confusion.count(label, verdict));
            }
            out.println();
        }
    }

    private static String shown(double figure) {
        return Double.isNaN(figure) ? "-" : String.format(Locale.ROOT, "%.4f", figure);
    }
}
