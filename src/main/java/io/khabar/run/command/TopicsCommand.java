package io.khabar.run.command;

import io.khabar.article.Rule;
import io.khabar.match.RuleCatalogue;
import io.khabar.run.Cluster;
import io.khabar.run.Settings;
import io.khabar.run.TopicSetup;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Creates or checks topics and schemas. */
@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        description = "Create the topics and register the schemas of a cluster, or check them against the settings.")
final class TopicsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "'create' or 'check' is missing");
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
            description = "Tell what is missing or differs from the settings; exit code 1 if anything does.")
    int check() throws Exception {
        try (Cluster cluster = Cluster.of(Settings.fromEnvironment())) {
            List<String> problems = setup(cluster).check();
            print(problems.isEmpty() ? List.of("topics and schemas are as the settings want them") : problems);
            return problems.isEmpty() ? 0 : 1;
        }
    }

    private static TopicSetup setup(Cluster cluster) {
        return new TopicSetup(
                cluster.settings(),
                cluster.admin(),
                cluster.registry(),
                RuleCatalogue.shipped().stream().map(Rule::getId).toList());
    }

    private void print(List<String> lines) {
        PrintWriter out = spec.commandLine().getOut();
        lines.forEach(out::println);
        out.flush();
    }
}
