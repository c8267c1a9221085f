package io.khabar.run.bench;

import io.khabar.article.Article;
import io.khabar.enrich.gazetteer.NameSearch;
import io.khabar.run.bench.chart.LineChart;
import io.khabar.run.bench.chart.LineChart.Point;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What finding the names of an article costs with so many names in the gazetteer; cutting it into words included. */
final class NameGrowth {
    private final Plan plan;
    private final List<Article> articles;
    private final Consumer<String> progress;

    NameGrowth(Plan plan, List<Article> articles, Consumer<String> progress) {
        this.plan = plan;
        this.articles = articles;
        this.progress = progress;
    }

    void measure(Report report) {
        List<List<Object>> rows = new ArrayList<>();
        List<Point> points = new ArrayList<>();
        for (int size : plan.names()) {
            MadeNames made = new MadeNames(articles, size);
            Iterator<String> names = Stream.generate(made::next).limit(size).iterator();
            Cost start = Cost.soFar();
            NameSearch search = new NameSearch(names);
            double seconds = Cost.since(start).nanos() / 1e9;
            List<Double> micros = new ArrayList<>();
            long found = 0;
            for (int round = 0; round <= plan.rounds(); round++) {
                Cost before = Cost.soFar();
                Cost spent = Cost.NONE;
                int searched = 0;
                found = 0;
                while (spent.nanos() < plan.measured().toNanos()) {
                    for (Article article : articles) {
                        found += search.find(article);
                        searched++;
                    }
                    spent = Cost.since(before);
                }
                found = found * articles.size() / searched;
                if (round > 0) {
                    micros.add(spent.over(searched).micros());
                }
            }
            Spread spread = Spread.of(micros);
            // What goes with the names, not what came with them: what is remembered of words comes and goes meanwhile.
            double bytes = MemoryUse.heap();
            Reference.reachabilityFence(search);
            search = null;
            bytes -= MemoryUse.heap();
            rows.add(List.of(size, spread, (double) found / articles.size(), bytes / size, seconds));
            points.add(new Point(size, spread.median()));
            progress.accept("%,d names: %,.0f µs".formatted(size, spread.median()));
        }
        report.add(new Table(
                "names",
                "CPU time of finding the gazetteer's names in an article, words included",
                List.of("names", "µs", "found in an article", "bytes of heap each", "s to build"),
                rows));
        report.add(
                "performance-names",
                LineChart.growth(
                        "CPU time of an article's names",
                        "names in the gazetteer",
                        "microseconds",
                        "words and names",
                        points));
    }
}
