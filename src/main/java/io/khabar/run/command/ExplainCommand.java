package io.khabar.run.command;

import static java.util.stream.Collectors.joining;

import io.khabar.article.Article;
import io.khabar.article.Entity;
import io.khabar.article.Span;
import io.khabar.article.Tag;
import io.khabar.match.TopicMatch;
import io.khabar.run.Explainer;
import io.khabar.run.Explanation;
import io.khabar.run.RawInputs;
import io.khabar.run.Settings;
import io.khabar.watch.CountedMetrics;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what the service makes of inputs. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Tell what decode, enrich and match make of inputs, with the evidence. Needs no Kafka.")
final class ExplainCommand implements Callable<Integer> {
    private static final int SHOWN_SPANS = 12;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "INPUT", arity = "1..*", description = InputHelp.INPUT)
    private List<String> inputs;

    @Option(
            names = "--json",
            description = "One JSON object a line: the article's fields and its topics, or {\"rejected\": reason}.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        Explainer explainer = new Explainer(Settings.fromEnvironment(), new CountedMetrics());
        PrintWriter out = spec.commandLine().getOut();
        RawInputs.of(inputs).forEach((key, raw) -> {
            for (Explanation explanation : explainer.explain(raw)) {
                if (json) {
                    out.println(explanation.json());
                } else {
                    print(key, explanation, out);
                }
            }
        });
        out.flush();
        return 0;
    }

    private static void print(String key, Explanation explanation, PrintWriter out) {
        if (explanation.article() == null) {
            out.printf("%s%n  rejected   %s%n%n", key, explanation.rejected());
            return;
        }
        Article article = explanation.article();
        out.printf("%s%n  headline   %s%n", key, article.getHeadline());
        out.printf(
                "  id         %s%s%n",
                article.getId(), article.getPartOf() == null ? "" : " (part of " + article.getPartOf() + ")");
        out.printf("  source     %s%n", article.getSource() == null ? "-" : article.getSource());
        out.printf(
                "  published  %s%n",
                article.getPublished() == null
                        ? "-"
                        : article.getPublished().getAt() + " ("
                                + article.getPublished().getPrecision() + ")");
        out.printf("  language   %s%n", article.getLanguage());
        out.printf(
                "  tags       %s%n",
                article.getTags().stream().map(Tag::getText).collect(joining(" | ")));
        out.println("  entities");
        for (Entity entity : article.getEntities()) {
            out.printf(
                    Locale.ROOT,
                    "    %-12s %4.2f  %s: %s%n",
                    entity.getType(),
                    entity.getSalience(),
                    shownName(entity),
                    shown(entity.getMentions()));
        }
        out.println("  topics");
        for (TopicMatch match : explanation.topics()) {
            out.printf(
                    Locale.ROOT,
                    "    %-18s %5.2f  (version %d) %s%n",
                    match.topic(),
                    match.score(),
                    match.version(),
                    shown(match.spans()));
        }
        out.println();
    }

    /** The English name, or for a name that no list knows the one it has. */
    private static String shownName(Entity entity) {
        return entity.getNames()
                .getOrDefault("en", String.join(", ", entity.getNames().values()));
    }

    private static String shown(List<Span> spans) {
        String shown = spans.stream()
                .limit(SHOWN_SPANS)
                .map(span -> "%s[%d,%d) %s".formatted(span.getField(), span.getStart(), span.getEnd(), span.getText()))
                .collect(joining(" | "));
        return spans.size() > SHOWN_SPANS ? shown + " | and " + (spans.size() - SHOWN_SPANS) + " more" : shown;
    }
}
