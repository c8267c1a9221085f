package io.khabar;

import static io.khabar.TestArticles.BODY;
import static io.khabar.TestArticles.HEADLINE;
import static io.khabar.TestArticles.SPORT_BODY;
import static io.khabar.TestArticles.SPORT_HEADLINE;
import static io.khabar.TestArticles.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.article.Article;
import io.khabar.article.Duplicate;
import io.khabar.article.RawArticle;
import io.khabar.dedup.Letter;
import io.khabar.run.Service.Part;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is for the own partition is not sent, and what is for another is. */
class ShardTopologyTest {
    private static final String BY_ID = "khabar-clean-by-id-repartition";

    @TempDir
    private Path state;

    @Test
    void on_one_partition_nothing_is_sent_and_the_verdicts_are_the_same() throws Exception {
        try (TopologyHarness harness = harness(1)) {
            send(harness, "https://first.example/1", HEADLINE, BODY);
            send(harness, "https://second.example/2", HEADLINE, BODY + "\nورحبت الأمم المتحدة بالاتفاق.");
            send(harness, "https://third.example/3", SPORT_HEADLINE, SPORT_BODY);

            assertThat(articles(harness)).containsExactly(HEADLINE, SPORT_HEADLINE);
            assertThat(harness.out(harness.topics.duplicates(), Duplicate.class).readValuesToList())
                    .hasSize(1);
            assertThat(harness.out(harness.letters(), Letter.class).isEmpty()).isTrue();
            assertThat(harness.out(BY_ID, Article.class).isEmpty()).isTrue();
            assertThat(harness.metrics.sumRuleBreach()).isEmpty();
        }
    }

    @Test
    void of_four_partitions_each_article_goes_to_its_owner_once() throws Exception {
        try (TopologyHarness harness = harness(4)) {
            for (int number = 0; number < 40; number++) {
                send(harness, "https://many.example/" + number, "عنوان " + number, "نص " + number + "\n" + SPORT_BODY);
            }

            TestOutputTopic<String, Article> away = harness.out(BY_ID, Article.class);
            long sent = away.readValuesToList().stream()
                    .map(Article::getId)
                    .distinct()
                    .count();
            assertThat(sent).as("articles whose owner is elsewhere").isBetween(20L, 39L);
            assertThat(harness.metrics.sumRuleBreach()).isEmpty();
            Map<Boolean, Long> questions = harness.out(harness.letters(), Letter.class).readKeyValuesToList().stream()
                    .filter(letter -> letter.value.getProbe() != null)
                    .map(letter -> letter.key.equals("0"))
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            assertThat(questions)
                    .as("to the own partition of the index, and to others")
                    .containsOnlyKeys(false);
        }
    }

    @Test
    void the_partition_that_decodes_and_the_owners_agree_for_any_number_of_partitions() throws Exception {
        for (int partitions : new int[] {2, 3, 7}) {
            try (TopologyHarness harness = harness(partitions)) {
                IntStream.range(0, 20)
                        .forEach(number -> send(
                                harness,
                                "https://some.example/" + number,
                                "خبر " + number,
                                "وكالة ".repeat(number + 1) + number));
                assertThat(harness.metrics.count("originals") + harness.metrics.sum("duplicates"))
                        .as("articles with a verdict, %d partitions", partitions)
                        .isEqualTo(20);
                assertThat(harness.metrics.sumRuleBreach()).isEmpty();
            }
        }
    }

    private TopologyHarness harness(int partitions) throws Exception {
        return new TopologyHarness(Part.CLEAN, state.resolve("of-" + partitions), topic -> true, partitions);
    }

    private static void send(TopologyHarness harness, String url, String headline, String body) {
        TestInputTopic<String, RawArticle> raw = harness.in(harness.topics.raw());
        raw.pipeInput(null, json(url, "Agency of " + url, headline, body), TopologyHarness.START);
    }

    private static Iterable<String> articles(TopologyHarness harness) {
        return harness.out(harness.topics.articles(), Article.class).readValuesToList().stream()
                .map(Article::getHeadline)
                .toList();
    }
}
