package io.khabar.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.article.Article;
import io.khabar.article.Rule;
import io.khabar.run.bench.LuceneMonitor;
import io.khabar.run.bench.MadeRules;
import io.khabar.run.bench.QuietMetrics;
import io.khabar.run.bench.chart.LineChart;
import io.khabar.run.bench.chart.LineChart.Axis;
import io.khabar.run.bench.chart.LineChart.Point;
import io.khabar.study.StudyPage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What an article costs with 10 to 10,000 rules, here and in Lucene Monitor, on the same rules and articles; not run with
 * the tests: {@code mvn test -Dtest=RuleGrowthStudy}.
 */
class RuleGrowthStudy {
    private static final int[] RULES = {10, 30, 100, 300, 1_000, 3_000, 10_000};
    /** CPU time that each measurement takes at least, after as much for the compiler to warm up. */
    private static final long MEASURED_NANOS = 1_500_000_000L;

    private record Row(int rules, double matches, double ours, double lucenes) {}

    private interface Matcher {
        Set<String> matches(Article article) throws IOException;
    }

    @Test
    void from_ten_rules_to_ten_thousand() throws IOException {
        List<Article> articles = Samples.pages();
        MadeRules made = new MadeRules(articles, 20260102);
        List<Row> rows = new ArrayList<>();
        for (int number : RULES) {
            List<Rule> rules = made.rules(number);
            RuleBook book = new RuleBook(rules, new QuietMetrics());
            Matcher our = article ->
                    book.match(article).stream().map(TopicMatch::topic).collect(Collectors.toSet());
            try (LuceneMonitor lucenes = new LuceneMonitor(rules)) {
                int found = 0;
                for (Article article : articles) {
                    Set<String> matches = our.matches(article);
                    assertThat(matches).isEqualTo(lucenes.matches(article));
                    found += matches.size();
                }
                micros(our, articles);
                micros(lucenes::matches, articles);
                double ourMicros = micros(our, articles);
                rows.add(new Row(
                        number, (double) found / articles.size(), ourMicros, micros(lucenes::matches, articles)));
            }
        }
        publish(rows);
        assertThat(rows.get(rows.size() - 1).matches()).isPositive();
    }

    /** CPU time for each article, analysis included. */
    private static double micros(Matcher matcher, List<Article> articles) throws IOException {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long spent = 0;
        int matched = 0;
        while (spent < MEASURED_NANOS) {
            for (Article article : articles) {
                matcher.matches(article);
                matched++;
            }
            spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        }
        return spent / 1e3 / matched;
    }

    private static void publish(List<Row> rows) {
        new LineChart(
                        "CPU time of one article against all rules",
                        new Axis("rules", true, 10, 100, 1_000, 10_000),
                        new Axis("microseconds", true, 10, 100, 1_000, 10_000, 100_000))
                .line(
                        "Khabar",
                        rows.stream()
                                .map(row -> new Point(row.rules(), row.ours()))
                                .toList())
                .line(
                        "Lucene Monitor",
                        rows.stream()
                                .map(row -> new Point(row.rules(), row.lucenes()))
                                .toList())
                .write(StudyPage.DOCS.resolve("rules-time.svg"));
        StudyPage.put(
                "enrichment.md",
                "rules",
                List.of("rules", "rules that match an article", "Khabar", "Lucene Monitor"),
                rows.stream()
                        .map(row -> List.of(
                                String.format(Locale.ROOT, "%,d", row.rules()),
                                String.format(Locale.ROOT, "%,.1f", row.matches()),
                                String.format(Locale.ROOT, "%,.0f µs", row.ours()),
                                String.format(Locale.ROOT, "%,.0f µs", row.lucenes())))
                        .toList());
    }
}
