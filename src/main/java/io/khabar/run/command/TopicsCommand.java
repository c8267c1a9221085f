package io.khabar.run.command;

import io.khabar.Topics;
import io.khabar.article.Rule;
import io.khabar.match.RuleCatalogue;
import io.khabar.run.Cluster;
import io.khabar.run.Difference;
import io.khabar.run.Explainer;
import io.khabar.run.Settings;
import io.khabar.run.TopicSetup;
import io.khabar.run.contract.AsyncApi;
import io.khabar.watch.CountedMetrics;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Creates or checks topics and schemas, and tells the rights that they need. */
@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        description =
                "List the topics or print their AsyncAPI document; create them and register the schemas of a cluster, check "
                        + "them, or print the ACLs.",
        subcommands = AclsCommand.class)
final class TopicsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "'list', 'create', 'check', 'asyncapi' or 'acls' is missing");
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "List the shipped topics with the versions of rule and lexicon that they are judged by.")
    int list() {
        Explainer explainer = new Explainer(Settings.fromEnvironment(), new CountedMetrics());
        Topics topics = Settings.fromEnvironment().topics();
        List<String> lines = new ArrayList<>();
        for (Rule rule : explainer.rules()) {
            lines.add("%-20s rule version %-3d lexicon %s  %s"
                    .formatted(
                            rule.getId(), rule.getVersion(), explainer.lexiconVersion(), topics.topic(rule.getId())));
        }
        print(lines);
        return 0;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Create what is missing: topics, and schemas with FULL_TRANSITIVE compatibility.")
    int create() throws Exception {
        try (Cluster cluster = Cluster.of(Settings.fromEnvironment())) {
            List<String> done = setup(cluster).create();
            print(done.isEmpty() ? List.of("everything was there") : done);
            return 0;
        }
    }

    @Command(
            mixinStandardHelpOptions = true,
            description =
                    "Tell what is missing or differs from the settings and what to do about it; exit code 1 if anything does.")
    int check(@Option(names = "--json", description = "A JSON object for each difference, on a line.") boolean json)
            throws Exception {
        try (Cluster cluster = Cluster.of(Settings.fromEnvironment())) {
            List<Difference> differences = setup(cluster).check();
            if (json) {
                print(differences.stream().map(TopicsCommand::json).toList());
            } else if (differences.isEmpty()) {
                print(List.of("topics and schemas are as the settings want them"));
            } else {
                print(differences.stream()
                        .map(difference -> "%s%n    %s%s"
                                .formatted(
                                        difference,
                                        difference.hinders() ? "" : "(the service starts all the same) ",
                                        difference.remedy()))
                        .toList());
            }
            return differences.isEmpty() ? 0 : 1;
        }
    }

    @Command(
            mixinStandardHelpOptions = true,
            description =
                    "Print the topics as an AsyncAPI 3 document: channels, schemas, keys, headers. Needs no cluster.")
    int asyncapi(@Option(names = "--json", description = "Print JSON instead of YAML.") boolean json) {
        AsyncApi document = new AsyncApi(Settings.fromEnvironment(), RuleCatalogue.shipped());
        spec.commandLine().getOut().print(json ? document.json() : document.yaml());
        spec.commandLine().getOut().flush();
        return 0;
    }

    private static String json(Difference difference) {
        return JsonLine.of(json -> {
            json.writeStringField("kind", difference.kind());
            json.writeStringField("name", difference.name());
            json.writeStringField("difference", difference.what());
            json.writeStringField("remedy", difference.remedy());
            json.writeBooleanField("hinders", difference.hinders());
        });
    }

    private static TopicSetup setup(Cluster cluster) {
        return new TopicSetup(cluster.settings(), cluster.admin(), cluster.registry(), RuleCatalogue.ids());
    }

    private void print(List<String> lines) {
        PrintWriter out = spec.commandLine().getOut();
        lines.forEach(out::println);
        out.flush();
    }
}
