package io.khabar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.run.Settings;
import io.khabar.run.Topologies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A change of a topology, and with it of the names of stores and internal topics, is seen in review. */
class TopologyGoldenTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "topology.txt");
    private static final String ACCEPT_PROPERTY = "khabar.accept";

    private static final String DESCRIBED = Topologies.describe(Settings.of(Map.of(), new Properties()));

    @Test
    void the_topologies_are_as_they_were_accepted() throws IOException {
        if (System.getProperty(ACCEPT_PROPERTY) != null) {
            Files.writeString(GOLDEN, DESCRIBED, UTF_8);
        }
        assertThat(DESCRIBED)
                .as(
                        "A topology differs from %s. If it is meant to: mvn test -Dtest=TopologyGoldenTest -D%s, and "
                                + "commit the file. A renamed store or repartition topic loses the state of running "
                                + "services.",
                        GOLDEN, ACCEPT_PROPERTY)
                .isEqualTo(Files.readString(GOLDEN, UTF_8));
    }

    @Test
    void every_node_store_and_topic_has_a_name_of_ours() {
        assertThat(Pattern.compile("(?:Source|Processor|Sink): (\\S+)")
                        .matcher(DESCRIBED)
                        .results()
                        .map(found -> found.group(1)))
                .hasSizeGreaterThan(20)
                .allMatch(name -> name.matches("[a-z][a-z-]+"));
        assertThat(DESCRIBED).doesNotContain("KSTREAM", "KTABLE", "0000000");
    }

    @Test
    void each_internal_topic_has_a_schema_to_register() {
        assertThat(Pattern.compile("[a-z-]+-repartition\\b(?!-)")
                        .matcher(DESCRIBED)
                        .results()
                        .map(MatchResult::group)
                        .filter(name -> DESCRIBED.contains("topic: " + name) || DESCRIBED.contains("[" + name + "]")))
                .isNotEmpty()
                .allSatisfy(topic -> assertThat(CleanTopology.INTERNAL_TOPICS).containsKey(topic));
        assertThat(Pattern.compile("stores: \\[([a-z, -]+)\\]")
                        .matcher(DESCRIBED)
                        .results()
                        .flatMap(found -> Pattern.compile(", ").splitAsStream(found.group(1)))
                        .filter(store -> !store.equals("rules"))
                        .map(store -> store + "-changelog"))
                .isNotEmpty()
                .allMatch(topic -> CleanTopology.INTERNAL_TOPICS.containsKey(topic)
                        || RouteTopology.INTERNAL_TOPICS.containsKey(topic));
    }
}
