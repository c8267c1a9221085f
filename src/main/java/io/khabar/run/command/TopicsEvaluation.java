package io.khabar.run.command;

import io.khabar.article.Rule;
import io.khabar.match.RuleCatalogue;
import io.khabar.run.Settings;
import io.khabar.run.gold.Counts;
import io.khabar.run.gold.Figures;
import io.khabar.run.gold.Macro;
import io.khabar.run.topic.JudgedArticle;
import io.khabar.run.topic.LabelledTopics;
import io.khabar.run.topic.TopicScore;
import io.khabar.run.topic.TopicScore.Miss;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the topics of the rules. */
@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        description = "Precision, recall and F1 of each topic and of all, with the rules' own minimum scores and with "
                + "minimum scores fitted on other articles; and what was judged wrongly. Needs no Kafka.")
final class TopicsEvaluation implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "GOLD",
            description = "File with an article as JSON on each line, or -. Beside its fields \"topics\", an array of "
                    + "topic ids, and \"borderline\", those topics that count neither way.")
    private String gold;

    @Option(names = "--rules", paramLabel = "FILE", description = "YAML file or directory; the shipped rules if none.")
    private Path rules;

    @Option(
            names = "--folds",
            paramLabel = "N",
            defaultValue = "10",
            description = "Folds of the cross-validation, at least 2 (default: ${DEFAULT-VALUE}).")
    private int folds;

    @Mixin
    private ScoreOptions how;

    @Override
    public Integer call() throws IOException {
        if (folds < 2) {
            throw new ParameterException(spec.commandLine(), "--folds " + folds + " is less than 2");
        }
        List<Rule> measured = rules == null ? RuleCatalogue.shipped() : RuleCatalogue.readAll(rules);
        measured = measured.stream().filter(Rule::getEnabled).toList();
        LabelledTopics labelled = new LabelledTopics(Settings.fromEnvironment(), measured);
        List<JudgedArticle> judged;
        try (Progress progress = new Progress("judged", spec.commandLine().getErr())) {
            judged = labelled.read(gold, progress);
        }
        TopicScore score = new TopicScore(measured, judged, folds, labelled.unusable());
        return how.print(score::json, out -> print(score, out), score.unusable());
    }

    private void print(TopicScore score, PrintWriter out) {
        out.printf("%d articles; the last column is cross-validated in %d folds%n%n", score.articles(), folds);
        out.printf(
                "%-18s%10s%8s%8s%8s%11s%8s%8s%8s%n",
                "topic", "positives", "right", "extra", "missed", "precision", "recall", "F1", "F1 cv");
        score.own()
                .forEach((topic, counts) ->
                        row(topic, counts, score.crossValidated().get(topic).f1(), out));
        row(
                "micro",
                TopicScore.micro(score.own()),
                TopicScore.micro(score.crossValidated()).f1(),
                out);
        Macro macro = TopicScore.macro(score.own());
        out.printf(
                "%-52s%11s%8s%8s%8s%n",
                "macro",
                shown(macro.precision()),
                shown(macro.recall()),
                shown(macro.f1()),
                shown(TopicScore.macro(score.crossValidated()).f1()));
        for (Miss miss : score.misses()) {
            out.printf(
                    Locale.ROOT,
                    "%n%s %s: %s %s%n  %s%n  %s%n",
                    miss.labelled() ? "missed" : "extra",
                    miss.topic(),
                    miss.reached().fulfilled()
                            ? String.format(Locale.ROOT, "%.2f", miss.reached().score())
                            : "query not fulfilled",
                    String.format(Locale.ROOT, "(minimum %.2f)", miss.minimum()),
                    miss.article().headline(),
                    miss.article().id());
        }
    }

    private static void row(String name, Counts counts, double crossValidated, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%-18s%10d%8d%8d%8d%11s%8s%8s%8s%n",
                name,
                counts.wanted(),
                counts.right(),
                counts.extra(),
                counts.missed(),
                shown(counts.precision()),
                shown(counts.recall()),
                shown(counts.f1()),
                shown(crossValidated));
    }

    private static String shown(double figure) {
        return Figures.shown(figure, 3);
    }
}
