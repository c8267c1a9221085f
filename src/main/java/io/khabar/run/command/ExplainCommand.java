package io.khabar.run.command;

import static java.util.stream.Collectors.joining;

import io.khabar.article.Rule;
import io.khabar.run.Explainer;
import io.khabar.run.Explanation;
import io.khabar.run.RawInputs;
import io.khabar.run.Settings;
import io.khabar.run.view.HtmlPage;
import io.khabar.run.view.TextView;
import io.khabar.watch.CountedMetrics;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what the service makes of inputs. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Tell what decode, enrich and match make of inputs, with the evidence. Needs no Kafka.")
final class ExplainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "INPUT", arity = "1..*", description = InputHelp.INPUT)
    private List<String> inputs;

    @Option(
            names = "--topic",
            paramLabel = "ID",
            description = "Tell all of this topic, also why an article has it not; may be repeated. Without it: the "
                    + "topics that an article has, and briefly those of whose minimum score it reaches half.")
    private Set<String> topics = new LinkedHashSet<>();

    @Option(
            names = "--json",
            description = "One JSON object a line: the article's fields, its topics and the rules' accounts, or "
                    + "{\"rejected\": reason}.")
    private boolean json;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write a page with the evidence highlighted in the articles, which needs no other file.")
    private Path html;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "Highlight evidence: always, never, or auto: in a terminal, unless NO_COLOR is set.")
    private ColourChoice colour;

    @Override
    public Integer call() throws IOException {
        RawInputs read = RawInputs.of(inputs);
        Explainer explainer = new Explainer(Settings.fromEnvironment(), new CountedMetrics());
        checkTopics(explainer);
        PrintWriter out = spec.commandLine().getOut();
        TextView text = new TextView(out, topics, colour.isOn());
        HtmlPage page = new HtmlPage(topics);
        read.forEach((key, raw) -> {
            for (Explanation explanation : explainer.explain(raw)) {
                if (json) {
                    out.println(explanation.json(topics));
                } else if (html == null) {
                    text.print(key, explanation);
                }
                if (html != null) {
                    page.add(key, explanation);
                }
            }
        });
        if (html != null) {
            page.write(html);
            if (!json) {
                out.printf("wrote %s: %d articles%n", html, page.count());
            }
        }
        out.flush();
        return 0;
    }

    private void checkTopics(Explainer explainer) {
        Set<String> unknown = new LinkedHashSet<>(topics);
        explainer.rules().stream().map(Rule::getId).forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "there is no topic %s; there are %s"
                            .formatted(
                                    unknown.iterator().next(),
                                    explainer.rules().stream().map(Rule::getId).collect(joining(", "))));
        }
    }
}
