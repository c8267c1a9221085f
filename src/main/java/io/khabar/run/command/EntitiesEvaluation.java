package io.khabar.run.command;

import io.khabar.run.Settings;
import io.khabar.run.entity.EntityEvaluation;
import io.khabar.run.entity.EntityScore;
import io.khabar.run.gold.Counts;
import io.khabar.run.gold.Figures;
import io.khabar.run.gold.Macro;
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

/** Measures which names are found, and what they are linked to. */
@Command(
        name = "entities",
        mixinStandardHelpOptions = true,
        description =
                "Precision, recall and F1 of the names found, by type, with the links to the gazetteer and the order "
                        + "of the entities. Needs no Kafka.")
final class EntitiesEvaluation implements Callable<Integer> {
    private enum Format {
        JSONL,
        CONLL
    }

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "GOLD",
            description =
                    "JSON lines, each an article with its entities (name_en, type, mentions, head), or tokens with "
                            + "tags; - is standard input.")
    private String gold;

    @Option(
            names = "--format",
            description = "jsonl or conll (a token and its tag on each line); without it a .txt file is conll.")
    private Format format;

    @Option(names = "--errors", description = "List the names missed, added or linked wrongly too.")
    private boolean errors;

    @Mixin
    private ScoreOptions how;

    @Override
    public Integer call() throws IOException {
        boolean tokens = format == null ? gold.endsWith(".txt") : format == Format.CONLL;
        EntityEvaluation evaluation = new EntityEvaluation(Settings.fromEnvironment());
        EntityScore score;
        try (Progress progress = new Progress("read", spec.commandLine().getErr())) {
            score = tokens ? evaluation.tokens(gold, progress) : evaluation.articles(gold, progress);
        }
        return how.print(score::json, out -> print(score, out), score.unusable());
    }

    private void print(EntityScore score, PrintWriter out) {
        out.printf("%-22s%7s%11s%8s%8s%n", "", "wanted", "precision", "recall", "F1");
        print("names, any type", score.names(), out);
        score.types().forEach((type, counts) -> print(type.name().toLowerCase(Locale.ROOT), counts, out));
        print("names with type, micro", score.micro(), out);
        Macro macro = score.macro();
        print("names with type, macro", "", macro.precision(), macro.recall(), macro.f1(), out);
        if (score.linkable() > 0) {
            out.printf(
                    Locale.ROOT,
                    "linked rightly, of %d found that the gazetteer has: %.3f%n",
                    score.linkable(),
                    score.linked());
            print("heads, as many first", score.heads(), out);
            print("heads in first five", score.firstFive(), out);
        }
        if (errors) {
            score.misses().forEach(out::println);
        }
    }

    private static void print(String name, Counts counts, PrintWriter out) {
        print(name, String.valueOf(counts.wanted()), counts.precision(), counts.recall(), counts.f1(), out);
    }

    private static void print(String name, String wanted, double precision, double recall, double f1, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%-22s%7s%11.3f%8.3f%8.3f%n",
                name,
                wanted,
                Figures.orZero(precision),
                Figures.orZero(recall),
                Figures.orZero(f1));
    }
}
