package io.khabar.run.command;

import io.khabar.run.entity.EntityEvaluation;
import io.khabar.run.entity.EntityScore;
import io.khabar.run.entity.Tally;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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
                            + "tags.")
    private Path gold;

    @Option(
            names = "--format",
            description = "jsonl or conll (a token and its tag on each line); without it a .txt file is conll.")
    private Format format;

    @Option(names = "--errors", description = "List the names missed, added or linked wrongly too.")
    private boolean errors;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (!Files.exists(gold)) {
            throw new NoSuchFileException(gold.toString());
        }
        boolean tokens = format == null ? gold.toString().endsWith(".txt") : format == Format.CONLL;
        EntityEvaluation evaluation = new EntityEvaluation();
        EntityScore score = tokens ? evaluation.tokens(gold) : evaluation.articles(gold);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(score.json());
        } else {
            print(score, out);
        }
        out.flush();
        return 0;
    }

    private void print(EntityScore score, PrintWriter out) {
        out.printf("%-22s%7s%11s%8s%8s%n", "", "wanted", "precision", "recall", "F1");
        print("names, any type", score.names(), out);
        score.types().forEach((type, tally) -> print(type.name().toLowerCase(Locale.ROOT), tally, out));
        print("names with type, micro", score.micro(), out);
        out.printf(Locale.ROOT, "%-48s%8.3f%n", "names with type, macro", score.macro());
        if (score.links().wanted() > 0) {
            out.printf(
                    Locale.ROOT,
                    "linked rightly, of %d found that the gazetteer has: %.3f%n",
                    score.links().wanted(),
                    score.links().recall());
            print("heads, as many first", score.heads(), out);
            print("heads in first five", score.firstFive(), out);
        }
        if (errors) {
            score.misses().forEach(out::println);
        }
    }

    private static void print(String name, Tally tally, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%-22s%7d%11.3f%8.3f%8.3f%n",
                name,
                tally.wanted(),
                tally.precision(),
                tally.recall(),
                tally.f1());
    }
}
