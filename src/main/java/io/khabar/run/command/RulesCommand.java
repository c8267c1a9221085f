package io.khabar.run.command;

import io.khabar.article.Rule;
import io.khabar.match.RuleCatalogue;
import io.khabar.match.RuleCheck;
import io.khabar.run.AvroJson;
import io.khabar.run.Cluster;
import io.khabar.run.RuleTopic;
import io.khabar.run.Settings;
import io.khabar.run.TopicSetup;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists, tests and changes rules. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "List, test and change the rules that send articles to topics.")
final class RulesCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "'list', 'test', 'put' or 'remove' is missing");
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "List the rules: the shipped ones, or those in force on a cluster.")
    int list(
            @Option(names = "--cluster", description = "With the rules on the rules topic over the shipped ones.")
                    boolean onCluster,
            @Option(names = "--json", description = "A JSON object on each line, with the fields of the Avro record.")
                    boolean json)
            throws Exception {
        Collection<Rule> rules;
        if (onCluster) {
            try (Cluster cluster = Cluster.of(Settings.fromEnvironment())) {
                rules = new RuleTopic(cluster).rules().values();
            }
        } else {
            rules = RuleCatalogue.shipped();
        }
        PrintWriter out = out();
        for (Rule rule : rules) {
            out.println(
                    json
                            ? AvroJson.line(rule)
                            : "%-20s version %-3d %-8s %2d examples  %s / %s"
                                    .formatted(
                                            rule.getId(),
                                            rule.getVersion(),
                                            rule.getEnabled() ? "" : "disabled",
                                            rule.getExamples().size(),
                                            rule.getTitles().getOrDefault("en", "-"),
                                            rule.getTitles().getOrDefault("ar", "-")));
        }
        out.flush();
        return 0;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Try rules on their own examples; exit code 1 if one is judged wrongly.")
    int test(
            @Parameters(
                            paramLabel = "FILE",
                            arity = "0..*",
                            description = "YAML files or directories of them; the shipped rules if none is named.")
                    List<Path> files)
            throws IOException {
        int failed = 0;
        int tried = 0;
        for (Rule rule : read(files)) {
            List<String> faults = RuleCheck.faults(rule);
            faults.forEach(fault -> out().printf("  %s: %s%n", rule.getId(), fault));
            adviseExamples(rule);
            out().printf(
                            "%-20s %d of %d examples right%n",
                            rule.getId(),
                            Math.max(0, rule.getExamples().size() - faults.size()),
                            rule.getExamples().size());
            failed += faults.size();
            tried += rule.getExamples().size();
        }
        out().printf("%d examples tried, %d wrong%n", tried, failed);
        out().flush();
        return failed == 0 ? 0 : 1;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Put rules on the rules topic of the cluster; they take effect without a restart.")
    int put(
            @Parameters(paramLabel = "FILE", arity = "1..*", description = "YAML files or directories of them.")
                    List<Path> files)
            throws Exception {
        List<Rule> rules = read(files);
        for (Rule rule : rules) {
            List<String> faults = RuleCheck.faults(rule);
            if (!faults.isEmpty()) {
                throw new IOException("rule %s can't be put, and nothing was:%n  %s"
                        .formatted(rule.getId(), String.join(System.lineSeparator() + "  ", faults)));
            }
            adviseExamples(rule);
        }
        try (Cluster cluster = Cluster.of(Settings.fromEnvironment())) {
            List<String> ids = rules.stream().map(Rule::getId).toList();
            new TopicSetup(cluster.settings(), cluster.admin(), cluster.registry(), ids)
                    .create()
                    .forEach(out()::println);
            RuleTopic topic = new RuleTopic(cluster);
            Map<String, Rule> inForce = topic.rules();
            for (Rule rule : rules) {
                requireNewVersion(rule, inForce.get(rule.getId()));
            }
            for (Rule rule : rules) {
                topic.put(rule.getId(), rule);
                out().printf("put rule %s version %d%n", rule.getId(), rule.getVersion());
            }
        }
        out().flush();
        return 0;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description =
                    "Take rules off the rules topic: a shipped rule of that id is in force again, another one gone.")
    int remove(@Parameters(paramLabel = "ID", arity = "1..*", description = "Rule ids.") List<String> ids)
            throws Exception {
        try (Cluster cluster = Cluster.of(Settings.fromEnvironment())) {
            RuleTopic topic = new RuleTopic(cluster);
            Map<String, Rule> rules = topic.rules();
            for (String id : ids) {
                if (!rules.containsKey(id)) {
                    throw new IOException("there is no rule " + id);
                }
                topic.put(id, null);
                out().printf("removed rule %s%n", id);
            }
        }
        out().flush();
        return 0;
    }

    private static List<Rule> read(List<Path> files) throws IOException {
        if (files == null || files.isEmpty()) {
            return RuleCatalogue.shipped();
        }
        List<Rule> rules = new ArrayList<>();
        for (Path file : files) {
            rules.addAll(RuleCatalogue.readAll(file));
        }
        return rules;
    }

    /** A rule that was tried with few examples may be wrong in ways that none of them shows. */
    private void adviseExamples(Rule rule) {
        if (!RuleCheck.hasEnoughExamples(rule)) {
            out().printf(
                            "  %s: should have %d examples that match and %<d that must not%n",
                            rule.getId(), RuleCheck.ENOUGH_EXAMPLES);
        }
    }

    /**
     * The version in the evidence tells a reader which rule it was.
     *
     * @param before rule on the cluster; null when there is none
     */
    private static void requireNewVersion(Rule rule, Rule before) throws IOException {
        if (before != null && before.getVersion() == rule.getVersion() && !before.equals(rule)) {
            throw new IOException(
                    "rule %s can't be put, and nothing was: another version %d of it is in force; give this one %d"
                            .formatted(rule.getId(), rule.getVersion(), rule.getVersion() + 1));
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
