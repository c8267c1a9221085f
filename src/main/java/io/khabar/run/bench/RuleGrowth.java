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

    /** Rules of which each may have any of its words in the articles; of more, as many fewer words are. */
    private static final double STEADY = 10;

    private final Plan plan;
    private final List<Article> articles;
    private final Consumer<String> progress;

    /** Beyond it thousands of rules would match each article, and minutes go by in telling which. */
    private static final int MOST_MATCHING = 10_000;

    private record Comparison(double matching, Spread ours, Spread lucenes, boolean same) {}

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
        LineChart chart = new LineChart(
                "CPU time of one article against all rules",
                Axis.logarithmic(
                        "rules",
                        plan.rules().get(0),
                        plan.rules().get(plan.rules().size() - 1)),
                Axis.logarithmic("microseconds", 10, 100_000));
        measure("few, for ever rarer things", true, rows, chart);
        measure("many, for what is in the news", false, rows, chart);
        report.add(new Table(
                "rules",
                "CPU time of an article against all rules, analysis included",
                List.of(
                        "rules that match",
                        "rules",
                        "matching",
                        "Khabar µs",
                        "Lucene Monitor µs",
                        "so many times",
                        "same results"),
                rows));
        report.add("performance-rules", chart);
    }

    /** @param steady whether few rules match an article however many there are, as with rules for ever rarer things */
    private void measure(String name, boolean steady, List<List<Object>> rows, LineChart chart) throws IOException {
        List<Point> ours = new ArrayList<>();
        List<Point> lucenes = new ArrayList<>();
        for (int size : plan.rules()) {
            if (!steady && size > MOST_MATCHING) {
                continue;
            }
            double known = steady ? MadeRules.KNOWN * Math.min(1, STEADY / size) : MadeRules.KNOWN;
            Comparison compared = compare(new MadeRules(articles, 20_260_102, known).rules(size));
            rows.add(List.of(
                    name,
                    size,
                    compared.matching(),
                    compared.ours(),
                    compared.lucenes(),
                    compared.lucenes().median() / compared.ours().median(),
                    compared.same()));
            ours.add(new Point(size, compared.ours().median()));
            lucenes.add(new Point(size, compared.lucenes().median()));
            progress.accept("%,d rules, %s: %,.0f µs, Lucene Monitor %,.0f µs, %s results"
                    .formatted(
                            size,
                            name,
                            compared.ours().median(),
                            compared.lucenes().median(),
                            compared.same() ? "the same" : "OTHER"));
        }
        chart.line("Khabar, " + name, ours).line("Lucene, " + name, lucenes);
    }

    private Comparison compare(List<Rule> rules) throws IOException {
        RuleBook book = new RuleBook(rules, new QuietMetrics());
        Matcher our =
                article -> book.match(article).stream().map(TopicMatch::topic).collect(Collectors.toSet());
        try (LuceneMonitor monitor = new LuceneMonitor(rules)) {
            boolean same = true;
            int found = 0;
            for (Article article : articles) {
                Set<String> matches = our.matches(article);
                same &= matches.equals(monitor.matches(article));
                found += matches.size();
            }
            List<Double> ours = new ArrayList<>();
            List<Double> lucenes = new ArrayList<>();
            for (int round = 0; round <= plan.rounds(); round++) {
                double one = micros(our);
                double other = micros(monitor::matches);
                if (round > 0) {
                    ours.add(one);
                    lucenes.add(other);
                }
            }
            return new Comparison((double) found / articles.size(), Spread.of(ours), Spread.of(lucenes), same);
        }
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
