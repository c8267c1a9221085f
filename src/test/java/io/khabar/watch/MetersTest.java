package io.khabar.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MetersTest {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Meters meters = new Meters(registry);

    @Test
    void names_that_others_choose_have_an_end() {
        for (int rule = 0; rule < 2 * Meters.MOST; rule++) {
            meters.counter(Metric.RULE_MATCHES, "rule-" + rule).increment();
        }
        assertThat(lines("khabar_rule_matches_total"))
                .hasSize(Meters.MOST + 1)
                .contains("khabar_rule_matches_total{rule=\"rule-0\"} 1.0")
                .contains("khabar_rule_matches_total{rule=\"other\"} " + (double) Meters.MOST);
        meters.counter(Metric.RULE_MATCHES, "rule-0").increment();
        assertThat(lines("khabar_rule_matches_total")).contains("khabar_rule_matches_total{rule=\"rule-0\"} 2.0");
    }

    @Test
    void two_that_are_others_by_both_labels_are_one() {
        for (int topic = 0; topic < 2 * Meters.MOST; topic++) {
            meters.counter(Metric.ENTRIES, "topic-" + topic, "added").increment();
        }
        assertThat(lines("khabar_topic_entries_total"))
                .hasSize(Meters.MOST + 1)
                .contains("khabar_topic_entries_total{action=\"other\",topic=\"other\"} " + (double) Meters.MOST);
    }

    @Test
    void a_name_is_not_longer_than_a_line() {
        meters.counter(Metric.DEAD_LETTERS, "t".repeat(200)).increment();
        meters.counter(Metric.DEAD_LETTERS, "t".repeat(200)).increment();
        assertThat(lines("khabar_dead_letters_total"))
                .containsExactly("khabar_dead_letters_total{topic=\"" + "t".repeat(80) + "\"} 2.0");
    }

    @Test
    void what_is_not_shown_again_is_gone() {
        meters.show(Metric.LAG, Map.of(List.of("news.raw", "0"), 3.0, List.of("news.raw", "1"), 4.0));
        meters.show(Metric.LAG, Map.of(List.of("news.raw", "1"), 5.0, List.of("news.raw", "2"), 6.0));
        assertThat(lines("khabar_lag_records"))
                .containsExactlyInAnyOrder(
                        "khabar_lag_records{partition=\"1\",topic=\"news.raw\"} 5.0",
                        "khabar_lag_records{partition=\"2\",topic=\"news.raw\"} 6.0");
        meters.show(Metric.LAG, Map.of());
        assertThat(lines("khabar_lag_records")).isEmpty();
    }

    @Test
    void one_number_leaves_the_others_and_none_is_too_many() {
        for (int partition = 0; partition < 2 * Meters.MOST; partition++) {
            meters.show(Metric.PENDING, List.of(Integer.toString(partition)), partition);
        }
        meters.show(Metric.PENDING, List.of("1"), 7);
        assertThat(lines("khabar_articles_pending"))
                .hasSize(Meters.MOST)
                .contains("khabar_articles_pending{partition=\"0\"} 0.0")
                .contains("khabar_articles_pending{partition=\"1\"} 7.0");
    }

    @Test
    void threads_do_not_take_each_others_numbers_away() {
        IntStream.range(0, 200)
                .parallel()
                .forEach(partition -> meters.show(Metric.PENDING, List.of(Integer.toString(partition)), partition));
        assertThat(lines("khabar_articles_pending")).hasSize(200);
    }

    private List<String> lines(String metric) {
        return registry.scrape().lines().filter(line -> line.startsWith(metric)).toList();
    }
}
