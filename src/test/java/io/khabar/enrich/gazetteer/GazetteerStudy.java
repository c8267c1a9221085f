package io.khabar.enrich.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.article.Article;
import io.khabar.article.EntityType;
import io.khabar.enrich.gazetteer.GazetteerEntry.Spelling;
import io.khabar.enrich.text.ArticleText;
import io.khabar.enrich.text.FieldText;
import io.khabar.enrich.text.Lexicon;
import io.khabar.run.bench.MadeNames;
import io.khabar.run.bench.chart.LineChart;
import io.khabar.run.bench.chart.LineChart.Axis;
import io.khabar.run.bench.chart.LineChart.Point;
import io.khabar.study.StudyPage;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What finding the names of an article costs as the gazetteer grows; the table and the charts of the docs. Takes some
 * minutes: {@code mvn test -Dtest=GazetteerStudy}.
 */
class GazetteerStudy {
    private static final int[] SIZES = {1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000};
    private static final int ALIASES_OF_AN_ENTRY = 3;
    /** Until the compiler has seen all that is rare. */
    private static final int WARM_UP = 20;

    private static final int ROUNDS = 15;

    private record Row(int aliases, double seconds, double bytes, double words, double names, double found) {}

    /** What the garbage collector must not take while its size is measured. */
    private Gazetteer held;

    @Test
    void from_a_thousand_aliases_to_a_million() {
        List<Article> articles = StudyTexts.articles();
        List<GazetteerEntry> shipped = Gazetteer.load(new Lexicon()).entries().subList(0, 250);
        row(SIZES[0], shipped, articles);
        List<Row> rows = new ArrayList<>();
        for (int size : SIZES) {
            rows.add(row(size, shipped, articles));
            System.out.println(rows.get(rows.size() - 1));
        }
        publish(rows);
        assertThat(rows)
                .extracting(Row::found)
                .allSatisfy(found ->
                        assertThat(found).isGreaterThanOrEqualTo(rows.get(0).found()));
    }

    /** The countries' own names stand in every gazetteer, so that all find at least the same. */
    private Row row(int size, List<GazetteerEntry> shipped, List<Article> articles) {
        MadeNames made = new MadeNames(articles, size);
        held = null;
        long empty = used();
        List<GazetteerEntry> entries = new ArrayList<>(shipped);
        int aliases =
                shipped.stream().mapToInt(entry -> entry.spellings().size()).sum();
        for (int n = 0; aliases < size; n++, aliases += ALIASES_OF_AN_ENTRY) {
            entries.add(entry(n, made));
        }
        long start = cpu();
        held = new Gazetteer(entries, Set.of());
        double seconds = (cpu() - start) / 1e9;
        double bytes = (double) (used() - empty) / aliases;

        NameFinder finder = new NameFinder(held.table(), Set.of());
        double[] words = new double[ROUNDS];
        double[] names = new double[ROUNDS];
        long found = 0;
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long cutting = 0;
            long finding = 0;
            found = 0;
            for (Article article : articles) {
                long before = cpu();
                ArticleText text = new ArticleText(article);
                text.fields().forEach(FieldText::size);
                long between = cpu();
                for (FieldText field : text.fields()) {
                    found += finder.find(field).size();
                }
                finding += cpu() - between;
                cutting += between - before;
            }
            if (round >= 0) {
                words[round] = cutting / 1e3 / articles.size();
                names[round] = finding / 1e3 / articles.size();
            }
        }
        return new Row(size, seconds, bytes, median(words), median(names), (double) found / articles.size());
    }

    private static double median(double[] micros) {
        Arrays.sort(micros);
        return micros[micros.length / 2];
    }

    private static GazetteerEntry entry(int n, MadeNames made) {
        List<Spelling> spellings = new ArrayList<>(ALIASES_OF_AN_ENTRY);
        for (int i = 0; i < ALIASES_OF_AN_ENTRY; i++) {
            spellings.add(new Spelling(made.next(), true));
        }
        Map<String, String> names = Map.of("ar", spellings.get(0).text());
        return new GazetteerEntry("place/made-" + n, EntityType.PLACE, names, null, null, false, spellings);
    }

    private static void publish(List<Row> rows) {
        Axis aliases = new Axis("names in the gazetteer", true, 1_000, 10_000, 100_000, 1_000_000);
        new LineChart("CPU time of an article's names", aliases, new Axis("microseconds", false, 0, 100, 200, 300, 400))
                .line("cutting into words", points(rows, true))
                .line("finding the names", points(rows, false))
                .write(StudyPage.DOCS.resolve("gazetteer-time.svg"));
        StudyPage.put(
                "enrichment.md",
                "gazetteer",
                List.of(
                        "names",
                        "built in",
                        "bytes for a name",
                        "cutting into words",
                        "finding",
                        "found in an article"),
                rows.stream()
                        .map(row -> List.of(
                                format("%,d", row.aliases()),
                                format("%.2f s", row.seconds()),
                                format("%,.0f", row.bytes()),
                                format("%,.0f µs", row.words()),
                                format("%,.0f µs", row.names()),
                                format("%.1f", row.found())))
                        .toList());
    }

    private static List<Point> points(List<Row> rows, boolean words) {
        return rows.stream()
                .map(row -> new Point(row.aliases(), words ? row.words() : row.names()))
                .toList();
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String format(String format, Object value) {
        return String.format(Locale.ROOT, format, value);
    }
}
