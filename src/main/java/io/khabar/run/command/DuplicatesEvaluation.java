package io.khabar.run.command;

import io.khabar.dedup.Verdict;
import io.khabar.run.Settings;
import io.khabar.run.gold.Counts;
import io.khabar.run.gold.Figures;
import io.khabar.run.gold.Macro;
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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the verdicts of {@code compare}. */
@Command(
        name = "duplicates",
        mixinStandardHelpOptions = true,
        description =
                "Precision, recall and F1 of duplicate-or-revision against distinct, with the confusion tables, and "
                        + "of each verdict, micro and macro. "
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

    @Mixin
    private ScoreOptions how;

    @Override
    public Integer call() throws IOException {
        DuplicateScore score = new DuplicateScore();
        Pairs pairs = new Pairs(Settings.fromEnvironment());
        try (Progress progress = new Progress("compared", spec.commandLine().getErr())) {
            pairs.forEach(gold, progress, score::add);
        }
        return how.print(
                () -> score.json(errors),
                out -> print(score, out),
                score.unusable().stream().map(PairLine.Unusable::error).toList());
    }

    private void print(DuplicateScore score, PrintWriter out) {
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
    }

    private static void print(String name, Confusion confusion, PrintWriter out) {
        out.printf(Locale.ROOT, "%s: %,d pairs%n", name, confusion.pairs());
        Counts positives = confusion.positives();
        out.println("  " + shown(positives.precision(), positives.recall(), positives.f1()));
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
        confusion
                .verdicts()
                .forEach((verdict, counts) -> row(
                        verdict.name().toLowerCase(Locale.ROOT),
                        counts.precision(),
                        counts.recall(),
                        counts.f1(),
                        out));
        Counts micro = confusion.micro();
        row("micro", micro.precision(), micro.recall(), micro.f1(), out);
        Macro macro = confusion.macro();
        row("macro", macro.precision(), macro.recall(), macro.f1(), out);
    }

    private static void row(String name, double precision, double recall, double f1, PrintWriter out) {
        out.printf("  %-12s %s%n", name, shown(precision, recall, f1));
    }

    private static String shown(double precision, double recall, double f1) {
        return "precision %s   recall %s   F1 %s"
                .formatted(Figures.shown(precision, 4), Figures.shown(recall, 4), Figures.shown(f1, 4));
    }
}
