package io.khabar.run.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.Topics;
import io.khabar.article.Action;
import io.khabar.article.DuplicateKind;
import io.khabar.article.Reason;
import io.khabar.article.Rule;
import io.khabar.article.Stage;
import io.khabar.match.RuleCatalogue;
import io.khabar.watch.CountedMetrics;
import io.khabar.watch.MeteredMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Keeps the front door true. */
class ReadmeTest {
    private static String readme;

    @BeforeAll
    static void read() throws IOException {
        readme = Files.readString(Path.of("README.md"), UTF_8);
    }

    @Test
    void the_table_of_settings_is_the_one_that_the_command_prints() {
        assertThat(readme).as("print it with ./khabar settings --markdown").contains(SettingsCommand.markdown());
    }

    @Test
    void every_command_has_its_row() {
        for (String command :
                new CommandLine(new KhabarCommand()).getSubcommands().keySet()) {
            assertThat(readme).containsPattern("(?m)^\\| `" + command + "[ `]");
        }
    }

    @Test
    void every_topic_and_every_shipped_rule_is_named() {
        for (Topics.Contract topic : new Topics("news.").contracts(List.of())) {
            assertThat(readme).contains("| `" + topic.name() + "` |");
        }
        for (Rule rule : RuleCatalogue.shipped()) {
            assertThat(readme).contains('`' + rule.getId() + '`');
        }
    }

    @Test
    void the_table_of_metrics_is_what_is_exported() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        MeteredMetrics metrics = new MeteredMetrics(registry, new CountedMetrics());
        metrics.received();
        metrics.decoded(1);
        metrics.rejected(Stage.DECODE, Reason.NO_BODY);
        metrics.deadLettered("news.raw");
        metrics.original();
        metrics.revision();
        metrics.duplicate(DuplicateKind.EXACT);
        metrics.copied("a", "b");
        metrics.escaped(0.5);
        metrics.released();
        metrics.candidates(1, 1);
        metrics.challenged();
        metrics.keyFull();
        metrics.enriched("language", 1);
        metrics.enrichmentFailed("language");
        metrics.routed(1);
        metrics.matched("ceasefire");
        metrics.ruleChanged("ceasefire");
        metrics.ruleFailed("ceasefire");
        metrics.published("ceasefire", Action.ADDED);

        Set<String> exported = found("(?m)^# TYPE (khabar_\\w+) (?!gauge)", registry.scrape());
        assertThat(found("(?m)^\\| `(khabar_\\w+)` \\|", readme)).isEqualTo(exported);
    }

    private static Set<String> found(String pattern, String text) {
        Set<String> names = new TreeSet<>();
        for (Matcher matcher = Pattern.compile(pattern).matcher(text); matcher.find(); ) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
