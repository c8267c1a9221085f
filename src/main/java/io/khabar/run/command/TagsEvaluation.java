package io.khabar.run.command;

import static java.util.stream.Collectors.joining;

import io.khabar.article.Tag;
import io.khabar.run.Settings;
import io.khabar.run.gold.Counts;
import io.khabar.run.gold.Figures;
import io.khabar.run.gold.Macro;
import io.khabar.run.tag.TagGold;
import io.khabar.run.tag.TagScore;
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

/** Measures the tags. */
@Command(
        name = "tags",
        mixinStandardHelpOptions = true,
        description = "Precision, recall and F1 of the tags against those that a reader gave. Needs no Kafka.")
final class TagsEvaluation implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "GOLD",
            description =
                    "JSON lines: an article with its headline and body, and \"tags\", an array of the phrases that "
                            + "should be found. An article without tags is measured by its \"keywords\", an array too, which "
                            + "the service then does not see. Phrases are the same when the stems of their words are.")
    private String gold;

    @Option(names = "--errors", description = "Tell what was missed and what was not wanted in each article too.")
    private boolean errors;

    @Mixin
    private ScoreOptions how;

    @Override
    public Integer call() throws IOException {
        TagGold tags = new TagGold(Settings.fromEnvironment());
        TagScore score;
        try (Progress progress = new Progress("judged", spec.commandLine().getErr())) {
            score = tags.score(gold, progress);
        }
        return how.print(() -> score.json(errors), out -> print(score, out), score.unusable());
    }

    private void print(TagScore score, PrintWriter out) {
        Counts micro = score.micro();
        Macro macro = score.macro();
        out.printf(
                Locale.ROOT,
                "%,d articles%n  precision %.4f   recall %.4f   F1 %.4f   F1 by article %.4f%n",
                score.articles().size(),
                Figures.orZero(micro.precision()),
                Figures.orZero(micro.recall()),
                Figures.orZero(micro.f1()),
                Figures.orZero(macro.f1()));
        if (errors) {
            for (TagScore.Judged article : score.articles()) {
                out.printf(
                        "%nline %d: %s%n  missed      %s%n  not wanted  %s%n",
                        article.line(),
                        article.headline(),
                        String.join(" | ", article.missed()),
                        article.wrong().stream().map(Tag::getText).collect(joining(" | ")));
            }
        }
    }
}
