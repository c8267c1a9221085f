package io.khabar;

import static io.khabar.TestArticles.BODY;
import static io.khabar.TestArticles.HEADLINE;
import static io.khabar.TestArticles.URL;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.article.Article;
import io.khabar.article.RawArticle;
import io.khabar.run.Service.Part;
import io.khabar.watch.CountedMetrics;
import io.khabar.watch.Work;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.apache.kafka.streams.TestInputTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the steps of both topologies report of their work. */
class StepMetricsTest {
    @TempDir
    private Path state;

    @Test
    void each_step_of_cleaning_times_its_own_work() throws Exception {
        try (TopologyHarness harness = new TopologyHarness(Part.CLEAN, state, topic -> true)) {
            TestInputTopic<String, RawArticle> raw = harness.in(harness.topics.raw());
            long start = System.nanoTime();
            raw.pipeInput("k", TestArticles.json(URL, HEADLINE, BODY), TopologyHarness.START);
            long whole = System.nanoTime() - start;

            CountedMetrics metrics = harness.metrics;
            assertThat(metrics.by("worked").keySet())
                    .containsExactlyInAnyOrderElementsOf(Set.of("DECODE", "IDENTIFY", "INDEX", "SETTLE", "ENRICH"));
            assertThat(metrics.count("worked." + Work.DECODE)).isEqualTo(1);
            assertThat(metrics.count("worked." + Work.ENRICH)).isEqualTo(1);
            assertThat(metrics.by("workNanos").values()).allMatch(nanos -> nanos > 0);
            assertThat(metrics.sum("workNanos")).as("nothing is counted twice").isLessThan(whole);
            assertThat(metrics.count("heard")).isEqualTo(1);
            assertThat(metrics.count("described")).isEqualTo(1);
            assertThat(metrics.sum("entities")).isPositive();
            assertThat(metrics.sum("tags")).isPositive();
            assertThat(metrics.sum("tried")).isPositive();
        }
    }

    @Test
    void an_entry_tells_how_long_it_took_from_its_raw_event() throws Exception {
        try (TopologyHarness harness = new TopologyHarness(Part.ROUTE, state, topic -> true)) {
            TestInputTopic<String, Article> articles = harness.in(harness.topics.articles());
            harness.advance(Duration.ofSeconds(5));
            Article article = Article.newBuilder()
                    .setId("1")
                    .setHeadline(HEADLINE)
                    .setBody(BODY)
                    .setLanguage("ar")
                    .build();
            articles.pipeInput("1", article, TopologyHarness.START.plusSeconds(2));

            CountedMetrics metrics = harness.metrics;
            assertThat(metrics.count("delivered.ceasefire")).isEqualTo(1);
            assertThat(metrics.count("deliveryMillis.ceasefire")).isEqualTo(3_000);
            assertThat(metrics.by("worked").keySet()).containsExactlyInAnyOrderElementsOf(Set.of("MATCH", "PUBLISH"));
            assertThat(metrics.count("tried.ceasefire")).isEqualTo(1);
        }
    }
}
