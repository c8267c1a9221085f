package io.khabar.run.bench;

import io.khabar.article.Article;
import io.khabar.dedup.Comparison;
import io.khabar.dedup.Dedup;
import io.khabar.dedup.DedupStores;
import io.khabar.dedup.Signer;
import io.khabar.run.Scratch;
import io.khabar.run.Setting;
import io.khabar.run.Settings;
import io.khabar.run.bench.chart.LineChart;
import io.khabar.run.bench.chart.LineChart.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the search for copies costs an article with so many remembered before it: all steps with their RocksDB stores on one
 * partition, no topics between them.
 *
 * <p>The remembered articles are short, about {@value #SHORT} characters, or filling in a million of them would take a
 * quarter of an hour; each stands under nearly as many keys of the index as a long one. The measured ones are long.
 */
final class RememberedGrowth {
    private static final int SHORT = 100;
    private static final int MEASURED = 600;
    private static final long PACE_MS = 500;

    private final Settings settings;
    private final Plan plan;
    private final Corpus corpus;
    private final Consumer<String> progress;
    private long time;

    RememberedGrowth(Settings settings, Plan plan, Corpus corpus, Consumer<String> progress) {
        this.settings = settings;
        this.plan = plan;
        this.corpus = corpus;
        this.progress = progress;
    }

    void measure(Report report) throws Exception {
        List<List<Object>> rows = new ArrayList<>();
        List<Point> points = new ArrayList<>();
        try (Scratch scratch = new Scratch();
                StoredDedup dedup = new StoredDedup(scratch.keep(settings).path(Setting.STATE_DIR), dedup())) {
            MadeNews filling = corpus.news(SHORT, 11);
            cost(dedup, Corpus.articles(corpus.stories(MEASURED, 12)));
            long started = System.nanoTime();
            int filled = MEASURED;
            for (int size : plan.remembered()) {
                for (; filled < size; filled++) {
                    Article article = Corpus.articles(List.of(filling.story())).get(0);
                    dedup.isPublished(article, time += PACE_MS);
                }
                List<Article> fresh = Corpus.articles(corpus.stories(MEASURED, 13 + size));
                List<Double> micros = new ArrayList<>();
                Cost sum = Cost.NONE;
                int part = MEASURED / plan.rounds();
                for (int round = 0; round < plan.rounds(); round++) {
                    Cost cost = cost(dedup, fresh.subList(round * part, (round + 1) * part));
                    micros.add(cost.over(part).micros());
                    sum = sum.plus(cost);
                }
                filled += part * plan.rounds();
                Spread spread = Spread.of(micros);
                rows.add(List.of(
                        size,
                        spread,
                        sum.over((double) part * plan.rounds()).bytes(),
                        (double) dedup.bytes(DedupStores.INDEX) / filled,
                        (double) dedup.bytes(DedupStores.EDITIONS) / filled));
                points.add(new Point(size, spread.median()));
                progress.accept("%,d articles remembered after %d s: %.0f µs"
                        .formatted(size, (System.nanoTime() - started) / 1_000_000_000, spread.median()));
            }
        }
        report.add(new Table(
                "remembered",
                "CPU time of the search for copies of an article, by articles remembered",
                List.of("remembered", "µs", "bytes allocated", "bytes of index each", "bytes of editions each"),
                rows));
        report.add(
                "performance-remembered",
                LineChart.growth(
                        "CPU time of the search for copies of an article",
                        "articles remembered",
                        "microseconds",
                        "all steps",
                        points));
    }

    private Cost cost(StoredDedup dedup, List<Article> articles) {
        Cost start = Cost.soFar();
        for (Article article : articles) {
            dedup.isPublished(article, time += PACE_MS);
        }
        return Cost.since(start);
    }

    private Dedup dedup() {
        return new Dedup(
                settings.duration(Setting.DEDUP_WINDOW),
                settings.duration(Setting.DEDUP_PATIENCE),
                1,
                new Signer(settings.number(Setting.DEDUP_SHINGLE_WORDS), settings.number(Setting.DEDUP_KEYS)),
                new Comparison(settings.share(Setting.DEDUP_SIMILARITY)));
    }
}
