package io.khabar.run.bench;

import io.khabar.article.Article;
import io.khabar.article.Rule;
import io.khabar.match.RuleBook;
import io.khabar.match.TopicMatch;
import io.khabar.run.bench.chart.LineChart;
import io.khabar.run.bench.chart.LineChart.Axis;
import io.khabar.run.bench.chart.LineChart.Point;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What an article costs with so many rules, here and in Lucene Monitor: the same rules, the same articles, the same
 * analysis, one after the other. Both must name the same rules, or the row says so.
 */
final class RuleGrowth {
    /** Enough for a steady figure, few enough for the dearest. */
    private static final int ARTICLES = 20;

    private final Plan plan;
    private final List<Article> articles;
    private final Consumer<String> progress;

    /** Finds the rules that an article fulfils. */
    private interface Matcher {
        Set<String> matches(Article article) throws IOException;
    }

    RuleGrowth(Plan plan, List<Article> articles, Consumer<String> progress) {
        this.plan = plan;
        this.articles = articles.subList(0, Math.min(ARTICLES, articles.size()));
        this.progress = progress;
        this.articles.forEach(article -> article.setLanguage("ar"));
    }

    void measure(Report report) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        List<Point> ours = new ArrayList<>();
        List<Point> lucenes = new ArrayList<>();
        for (int size : plan.rules()) {
            List<Rule> rules = new MadeRules(articles, 20_260_102).rules(size);
            RuleBook book = new RuleBook(rules, new QuietMetrics());
            Matcher our = article ->
                    book.match(article).stream().map(TopicMatch::topic).collect(Collectors.toSet());
            try (LuceneMonitor monitor = new LuceneMonitor(rules)) {
                boolean same = true;
                int found = 0;
                for (Article article : articles) {
                    Set<String> matches = our.matches(article);
                    same &= matches.equals(monitor.matches(article));
                    found += matches.size();
                }
                List<Double> ourMicros = new ArrayList<>();
                List<Double> luceneMicros = new ArrayList<>();
                for (int round = 0; round <= plan.rounds(); round++) {
                    double one = micros(our);
                    double other = micros(monitor::matches);
                    if (round > 0) {
                        ourMicros.add(one);
                        luceneMicros.add(other);
                    }
                }
                Spread us = Spread.of(ourMicros);
                Spread them = Spread.of(luceneMicros);
                rows.add(List.of(size, (double) found / articles.size(), us, them, them.median() / us.median(), same));
                ours.add(new Point(size, us.median()));
                lucenes.add(new Point(size, them.median()));
                progress.accept(
                        "%,d rules: %,.0f µs, Lucene Monitor %,.0f µs".formatted(size, us.median(), them.median()));
            }
        }
        report.add(new Table(
                "rules",
                "CPU time of an article against all rules, analysis included",
                List.of("rules", "matching", "Khabar µs", "Lucene Monitor µs", "so many times", "same results"),
                rows));
        double most = lucenes.stream().mapToDouble(Point::y).max().orElse(1);
        report.add(
                "performance-rules",
                new LineChart(
                                "CPU time of one article against all rules",
                                Axis.logarithmic(
                                        "rules",
                                        plan.rules().get(0),
                                        ours.get(ours.size() - 1).x()),
                                Axis.logarithmic("microseconds", 100, Math.max(1_000, most)))
                        .line("Khabar", ours)
                        .line("Lucene Monitor", lucenes));
    }

    /** CPU time for each article; each once at least. */
    private double micros(Matcher matcher) throws IOException {
        Cost start = Cost.soFar();
        Cost spent = Cost.NONE;
        int matched = 0;
        while (spent.nanos() < plan.measured().toNanos() / 2.0) {
            for (Article article : articles) {
                matcher.matches(article);
                matched++;
            }
            spent = Cost.since(start);
        }
        return spent.over(matched).micros();
    }
}
