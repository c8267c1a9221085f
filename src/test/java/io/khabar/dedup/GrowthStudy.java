package io.khabar.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.article.Article;
import io.khabar.run.bench.StoredDedup;
import io.khabar.run.bench.chart.LineChart;
import io.khabar.run.bench.chart.LineChart.Axis;
import io.khabar.run.bench.chart.LineChart.Point;
import io.khabar.study.StudyPage;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a remembered article costs, from ten thousand of them to a million; not run with the tests: {@code mvn test
 * -Dtest=GrowthStudy}, or fewer with {@code -Dkhabar.study.articles=100000}.
 */
class GrowthStudy {
    private static final int MOST = Integer.getInteger("khabar.study.articles", 1_000_000);
    private static final int[] CHECKPOINTS = {10_000, 30_000, 100_000, 300_000, 1_000_000};
    private static final double COPIES = 0.2;
    private static final double STRENGTH = 0.3;
    private static final int RECENT = 5_000;
    private static final long PACE_MS = 500;

    @TempDir
    Path directory;

    private record Row(
            int articles, double index, double editions, double micros, double challenges, double found, double full) {}

    /** Counters between two checkpoints. */
    private static final class Stretch {
        long nanos;
        int articles;
        int copies;
        int found;
        long challenges;
        long full;
    }

    @Test
    void from_ten_thousand_to_a_million() throws Exception {
        List<Row> rows = new ArrayList<>();
        try (StoredDedup dedup = new StoredDedup(directory, Judge.dedup())) {
            List<Article> models = StudyCorpus.articles();
            MadeArticles made = new MadeArticles(models, 51);
            EditedCopies copies = new EditedCopies(models, 52);
            Random random = new Random(53);
            Judge judge = new Judge();
            List<Article> recent = new ArrayList<>();
            Stretch stretch = new Stretch();
            int originals = 0;
            for (int n = 1; n <= MOST; n++) {
                boolean copy = n > RECENT && random.nextDouble() < COPIES;
                Article original = copy ? Phrasing.any(recent, random) : null;
                Article article = copy ? copies.copy(original, Edit.MIXED, STRENGTH) : made.next();
                boolean findable = copy && judge.tried(original, article).isFound();
                long start = cpu();
                boolean published = dedup.isPublished(article, n * PACE_MS);
                stretch.nanos += cpu() - start;
                stretch.articles++;
                originals += published ? 1 : 0;
                stretch.copies += findable ? 1 : 0;
                stretch.found += findable && !published ? 1 : 0;
                if (!copy) {
                    remember(article, recent, random);
                }
                if (isCheckpoint(n)) {
                    rows.add(row(n, originals, stretch, dedup));
                    publish(rows);
                    stretch = new Stretch();
                    stretch.challenges = -dedup.metrics().count("challenged");
                    stretch.full = -dedup.metrics().count("keyFull");
                }
            }
        }
        assertThat(rows).allSatisfy(row -> assertThat(row.index()).isLessThan(2_000));
    }

    private static Row row(int n, int originals, Stretch stretch, StoredDedup dedup) throws Exception {
        Row row = new Row(
                n,
                (double) dedup.bytes(DedupStores.INDEX) / originals,
                (double) dedup.bytes(DedupStores.EDITIONS) / n,
                stretch.nanos / 1e3 / stretch.articles,
                (double) (stretch.challenges + dedup.metrics().count("challenged")) / stretch.articles,
                (double) stretch.found / stretch.copies,
                (double) (stretch.full + dedup.metrics().count("keyFull")) / stretch.articles);
        System.out.println(row);
        return row;
    }

    /** After each checkpoint, so that a run that is ended early has shown something. */
    private static void publish(List<Row> rows) {
        Axis articles = new Axis("articles remembered", true, 10_000, 100_000, 1_000_000);
        new LineChart(
                        "Bytes of store for a remembered article",
                        articles,
                        new Axis("bytes", false, 0, 500, 1000, 1500, 2000, 2500, 3000, 3500, 4000))
                .line(
                        "index",
                        rows.stream()
                                .map(row -> new Point(row.articles(), row.index()))
                                .toList())
                .line(
                        "editions",
                        rows.stream()
                                .map(row -> new Point(row.articles(), row.editions()))
                                .toList())
                .level("aim for the index", 2_000)
                .write(StudyPage.DOCS.resolve("growth-bytes.svg"));
        new LineChart(
                        "CPU time of one article, with its stores",
                        articles,
                        new Axis("microseconds", false, 0, 500, 1000, 1500, 2000, 2500, 3000))
                .line(
                        "all steps",
                        rows.stream()
                                .map(row -> new Point(row.articles(), row.micros()))
                                .toList())
                .write(StudyPage.DOCS.resolve("growth-time.svg"));
        StudyPage.put(
                "duplicates.md",
                "growth",
                List.of(
                        "remembered",
                        "bytes of index",
                        "bytes of editions",
                        "CPU time",
                        "comparisons",
                        "copies found",
                        "full keys"),
                rows.stream()
                        .map(row -> List.of(
                                format("%,d", row.articles()),
                                format("%,.0f", row.index()),
                                format("%,.0f", row.editions()),
                                format("%,.0f µs", row.micros()),
                                format("%.2f", row.challenges()),
                                format("%.4f", row.found()),
                                format("%.2f", row.full())))
                        .toList());
    }

    private static void remember(Article article, List<Article> recent, Random random) {
        if (recent.size() < RECENT) {
            recent.add(article);
        } else {
            recent.set(random.nextInt(RECENT), article);
        }
    }

    private static boolean isCheckpoint(int n) {
        for (int checkpoint : CHECKPOINTS) {
            if (n == checkpoint) {
                return true;
            }
        }
        return false;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String format(String format, Object value) {
        return String.format(Locale.ROOT, format, value);
    }
}
