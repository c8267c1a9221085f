package io.khabar.run.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.khabar.article.Rule;
import io.khabar.match.RuleCatalogue;
import io.khabar.run.Settings;
import io.khabar.run.gold.Counts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The shipped rules on real news; skipped where it is absent. */
class GoldTopicsTest {
    private static final int MANY = 10;

    @Test
    void articles_reach_their_topics() throws IOException {
        Map<String, Counts> topics = score("topics-dev.jsonl").crossValidated();
        assertThat(TopicScore.micro(topics).f1()).isGreaterThanOrEqualTo(0.85);
        assertThat(topics).allSatisfy((topic, counts) -> {
            if (counts.wanted() > MANY) {
                assertThat(counts.f1()).as(topic).isGreaterThanOrEqualTo(0.75);
            }
        });
    }

    @Test
    void headlines_with_an_excerpt_reach_their_topics() throws IOException {
        Map<String, Counts> topics = score("topics-short-dev.jsonl").crossValidated();
        assertThat(TopicScore.micro(topics).f1()).isGreaterThanOrEqualTo(0.80);
        assertThat(topics.get("ceasefire").f1()).isGreaterThanOrEqualTo(0.85);
    }

    private static TopicScore score(String file) throws IOException {
        Path gold = Path.of(Objects.requireNonNullElse(System.getenv("KHABAR_SHARED"), "../shared"), "gold", file);
        assumeTrue(Files.exists(gold), "no articles at " + gold);
        List<Rule> rules = RuleCatalogue.shipped();
        LabelledTopics labelled = new LabelledTopics(Settings.of(Map.of(), new Properties()), rules);
        TopicScore score = new TopicScore(rules, labelled.read(gold.toString(), count -> {}), 10, labelled.unusable());
        assertThat(score.unusable()).isEmpty();
        return score;
    }
}
