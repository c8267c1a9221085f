package io.khabar.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.article.Article;
import io.khabar.run.bench.chart.LineChart;
import io.khabar.run.bench.chart.LineChart.Axis;
import io.khabar.run.bench.chart.LineChart.Point;
import io.khabar.study.StudyPage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How strong an edit may be for its copy to be found; not run with the tests: {@code mvn test -Dtest=RecallStudy}. */
class RecallStudy {
    private static final double[] STRENGTHS = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};
    private static final Axis STRENGTH = new Axis("strength of the edit", false, 0, 0.2, 0.4, 0.6, 0.8, 1);
    private static final Axis FOUND = new Axis("share of the copies", false, 0, 0.2, 0.4, 0.6, 0.8, 1);
    private static final double BIN = 0.05;

    private final List<Article> articles = StudyCorpus.articles();
    private final Judge judge = new Judge();

    @Test
    void by_strength_of_the_edit() {
        LineChart keys = new LineChart("Copies that are compared with their original", STRENGTH, FOUND);
        LineChart found = new LineChart("Copies that are found and judged to be copies", STRENGTH, FOUND);
        List<List<String>> rows = new ArrayList<>();
        for (Edit edit : Edit.values()) {
            List<Tally> tallies = new ArrayList<>();
            for (double strength : STRENGTHS) {
                tallies.add(tally(edit, strength));
            }
            keys.line(edit.label(), points(tallies, Tally::asked));
            found.line(edit.label(), points(tallies, Tally::found));
            Tally middle = tallies.get(4);
            rows.add(List.of(
                    edit.label(),
                    share(tallies.get(1).found()),
                    share(middle.found()),
                    share(tallies.get(7).found()),
                    share(middle.jaccard()),
                    share(middle.asked())));
        }
        keys.write(StudyPage.DOCS.resolve("recall-keys.svg"));
        found.write(StudyPage.DOCS.resolve("recall-found.svg"));
        StudyPage.put(
                "duplicates.md",
                "edits",
                List.of("edit", "found at 0.2", "found at 0.5", "found at 0.8", "Jaccard at 0.5", "compared at 0.5"),
                rows);
        assertThat(rows).hasSameSizeAs(Edit.values());
    }

    @Test
    void by_what_is_left_in_common() {
        EditedCopies copies = new EditedCopies(articles, 21);
        Random random = new Random(22);
        Map<Integer, List<Trial>> bins = new TreeMap<>();
        Map<Edit, List<Trial>> byEdit = new EnumMap<>(Edit.class);
        for (int round = 0; round < 12; round++) {
            for (Article article : articles) {
                Edit edit = Phrasing.any(List.of(Edit.values()), random);
                Trial trial = judge.tried(article, copies.copy(article, edit, random.nextDouble()));
                if (trial.jaccard() >= 0.2 && trial.jaccard() <= 0.3) {
                    byEdit.computeIfAbsent(edit, absent -> new ArrayList<>()).add(trial);
                }
                bins.computeIfAbsent((int) (trial.jaccard() / BIN), bin -> new ArrayList<>())
                        .add(trial);
            }
        }
        LineChart chart = new LineChart(
                        "Recall by what is left in common",
                        new Axis(
                                "Jaccard similarity of the three-word shingles",
                                false,
                                0,
                                0.1,
                                0.2,
                                0.3,
                                0.4,
                                0.5,
                                0.6),
                        FOUND)
                .line("shares a key", byBin(bins, Tally::shared))
                .line("is compared", byBin(bins, Tally::asked))
                .line("judged a copy", byBin(bins, Tally::judged))
                .line("found: both", byBin(bins, Tally::found))
                .level("target for keys", 0.97);
        chart.write(StudyPage.DOCS.resolve("recall-jaccard.svg"));
        Tally quarter = quarter(byEdit);
        assertThat(quarter.shared()).isGreaterThan(0.97);
    }

    /** What becomes of copies with a Jaccard of 0.2 to 0.3, by what was done to them; returns that of all. */
    private static Tally quarter(Map<Edit, List<Trial>> byEdit) {
        List<List<String>> rows = new ArrayList<>();
        byEdit.forEach((edit, trials) -> rows.add(row(edit.label(), trials)));
        List<Trial> all = byEdit.values().stream().flatMap(List::stream).toList();
        rows.add(row("all", all));
        StudyPage.put(
                "duplicates.md",
                "quarter",
                List.of("edit", "copies", "share a key", "compared", "judged copies", "found"),
                rows);
        return Tally.of(all);
    }

    private static List<String> row(String name, List<Trial> trials) {
        Tally tally = Tally.of(trials);
        return List.of(
                name,
                Integer.toString(trials.size()),
                share(tally.shared()),
                share(tally.asked()),
                share(tally.judged()),
                share(tally.found()));
    }

    @Test
    void templates_are_kept_apart() {
        Map<String, List<Templates.Pair>> templates = new Templates(31)
                .pairs(500).stream()
                        .collect(Collectors.groupingBy(Templates.Pair::template, TreeMap::new, Collectors.toList()));
        List<List<String>> rows = new ArrayList<>();
        templates.forEach((template, pairs) -> {
            Tally oneOutlet = tally(pairs);
            pairs.forEach(pair -> pair.b().setSource("Another daily"));
            Tally twoOutlets = tally(pairs);
            rows.add(List.of(
                    template,
                    share(oneOutlet.jaccard()),
                    share(oneOutlet.asked()),
                    share(oneOutlet.found()),
                    share(twoOutlets.found())));
        });
        StudyPage.put(
                "duplicates.md",
                "templates",
                List.of("template", "Jaccard", "compared", "taken for copies, one outlet", "two outlets"),
                rows);
        assertThat(rows).hasSize(14);
    }

    private Tally tally(List<Templates.Pair> pairs) {
        return Tally.of(
                pairs.stream().map(pair -> judge.tried(pair.a(), pair.b())).toList());
    }

    private Tally tally(Edit edit, double strength) {
        EditedCopies copies = new EditedCopies(articles, 20);
        return Tally.of(articles.stream()
                .map(article -> judge.tried(article, copies.copy(article, edit, strength)))
                .toList());
    }

    private static List<Point> points(List<Tally> tallies, ToDoubleFunction<Tally> value) {
        return IntStream.range(0, STRENGTHS.length)
                .mapToObj(i -> new Point(STRENGTHS[i], value.applyAsDouble(tallies.get(i))))
                .toList();
    }

    private static List<Point> byBin(Map<Integer, List<Trial>> bins, ToDoubleFunction<Tally> value) {
        return bins.entrySet().stream()
                .filter(bin -> bin.getKey() * BIN < 0.6)
                .map(bin -> new Point((bin.getKey() + 0.5) * BIN, value.applyAsDouble(Tally.of(bin.getValue()))))
                .toList();
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
