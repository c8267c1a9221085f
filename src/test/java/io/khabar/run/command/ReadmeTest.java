package io.khabar.run.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.Topics;
import io.khabar.article.Rule;
import io.khabar.match.RuleCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    void the_table_of_metrics_is_the_one_that_the_command_prints() {
        assertThat(readme).as("print it with ./khabar metrics --markdown").contains(MetricsCommand.markdown());
    }
}
