package io.khabar.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.article.Article;
import io.khabar.dedup.KeyTrial.Copy;
import io.khabar.run.bench.chart.LineChart;
import io.khabar.run.bench.chart.LineChart.Axis;
import io.khabar.run.bench.chart.LineChart.Point;
import io.khabar.study.StudyPage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Which keys find copies at which price; not run with the tests: {@code mvn test -Dtest=KeyStudy}. */
class KeyStudy {
    private static final double LOW = 0.2;
    private static final double HIGH = 0.3;
    private static final double TARGET = 0.97;
    private static final int POSTING_BYTES = 95;

    @Test
    void schemes_compared() {
        List<Article> articles = StudyCorpus.articles();
        List<StudyText> texts = articles.stream().map(StudyText::of).toList();
        List<Copy> edited = edited(articles);
        List<Copy> judged = StudyCorpus.judged().stream()
                .filter(StudyCorpus.Judged::copy)
                .map(pair -> new Copy(StudyText.of(pair.a()), StudyText.of(pair.b())))
                .toList();
        KeyTrial trial = new KeyTrial(texts);
        System.out.printf("%d articles, %d edited copies, %d judged%n", articles.size(), edited.size(), judged.size());
        List<Row> rows = KeyScheme.all(frequencies(texts)).stream()
                .map(scheme -> new Row(
                        scheme,
                        trial.price(scheme),
                        KeyTrial.recall(scheme, edited),
                        trial.recallByRareKeys(scheme, edited),
                        KeyTrial.recall(scheme, judged)))
                .toList();
        Map<String, List<Row>> families = rows.stream()
                .collect(Collectors.groupingBy(row -> row.scheme().family(), LinkedHashMap::new, Collectors.toList()));
        table(families.values());
        charts(families);
        assertThat(rows).anyMatch(row -> row.recall() >= TARGET && row.scheme().size() <= 16);
    }

    /** How many unlike articles the service would compare with each other: those that share keys, and those it suspects. */
    @Test
    void unlike_articles_that_are_compared() {
        List<Article> articles = StudyCorpus.articles();
        List<Signature> signatures = articles.stream().map(Judge.signer()::sign).toList();
        List<Set<Long>> shingles = articles.stream().map(Shingles::of).toList();
        int[] unlike = new int[3];
        for (int i = 0; i < articles.size(); i++) {
            for (int j = 0; j < i; j++) {
                int shared = Judge.sharedKeys(signatures.get(i), signatures.get(j));
                if (shared > 0 && Shingles.jaccard(shingles.get(i), shingles.get(j)) < KeyTrial.UNLIKE) {
                    double outline = Outline.similarity(
                            signatures.get(i).outline(), signatures.get(j).outline());
                    unlike[0]++;
                    unlike[1] += shared > 1 ? 1 : 0;
                    unlike[2] += Suspicion.isRaised(shared, outline) ? 1 : 0;
                }
            }
        }
        double perThousand = 2000.0 / articles.size() / articles.size();
        StudyPage.put(
                "duplicates.md",
                "unlike",
                List.of("unlike articles, of 1,000 remembered", "number"),
                List.of(
                        List.of("share a key", format("%.2f", unlike[0] * perThousand)),
                        List.of("share two", format("%.2f", unlike[1] * perThousand)),
                        List.of("are compared", format("%.2f", unlike[2] * perThousand))));
        assertThat(unlike[2] * perThousand).isLessThan(2);
    }

    private record Row(KeyScheme scheme, KeyTrial.Price price, double recall, double recallByRareKeys, double judged) {}

    /** Of each family the smallest size that reaches the target, or its largest. */
    private static void table(Collection<List<Row>> families) {
        List<List<String>> cells = new ArrayList<>();
        for (List<Row> sizes : families) {
            Row row = sizes.stream()
                    .filter(size -> size.recall() >= TARGET)
                    .findFirst()
                    .orElse(sizes.get(sizes.size() - 1));
            cells.add(List.of(
                    row.scheme().family(),
                    format("%.0f", row.price().keys()),
                    format("%.3f", row.recall()),
                    format("%.3f", row.recallByRareKeys()),
                    format("%.3f", row.judged()),
                    format("%.2f", row.price().falseCandidates()),
                    Integer.toString(row.price().longest()),
                    format("%,.0f", row.price().keys() * POSTING_BYTES)));
        }
        StudyPage.put(
                "duplicates.md",
                "keys",
                List.of(
                        "keys are",
                        "number",
                        "recall",
                        "by rare keys alone",
                        "recall, judged pairs",
                        "false candidates",
                        "longest list",
                        "bytes"),
                cells);
    }

    private static void charts(Map<String, List<Row>> families) {
        Axis recall = new Axis("copies that share a key (Jaccard 0.2 to 0.3)", false, 0.5, 0.6, 0.7, 0.8, 0.9, 1);
        LineChart wrong = new LineChart(
                "Recall of keys against false candidates",
                new Axis("unlike articles that share a key, of 1,000 remembered", true, 0.01, 0.1, 1, 10, 100),
                recall);
        LineChart bytes = new LineChart(
                "Recall of keys against the size of the index",
                new Axis("bytes of index for an article", true, 300, 600, 1200, 2500, 5000, 10000),
                recall);
        families.forEach((family, sizes) -> {
            List<Row> seen = sizes.stream().filter(row -> row.recall() >= 0.5).toList();
            wrong.line(
                    family,
                    seen.stream()
                            .map(row -> new Point(row.price().falseCandidates(), row.recall()))
                            .toList());
            bytes.line(
                    family,
                    seen.stream()
                            .map(row -> new Point(row.price().keys() * POSTING_BYTES, row.recall()))
                            .toList());
        });
        wrong.level("target", TARGET).write(StudyPage.DOCS.resolve("keys-candidates.svg"));
        bytes.level("target", TARGET).write(StudyPage.DOCS.resolve("keys-bytes.svg"));
    }

    private static String format(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    /** One copy of each article that has enough left in common and not too much. */
    private static List<Copy> edited(List<Article> articles) {
        EditedCopies copies = new EditedCopies(articles, 11);
        Random random = new Random(12);
        List<Copy> edited = new ArrayList<>();
        for (Article article : articles) {
            Set<Long> shingles = Shingles.of(article);
            for (int tries = 0; tries < 20; tries++) {
                Edit edit = Phrasing.any(List.of(Edit.values()), random);
                Article copy = copies.copy(article, edit, random.nextDouble());
                double similarity = Shingles.jaccard(shingles, Shingles.of(copy));
                if (similarity >= LOW && similarity <= HIGH) {
                    edited.add(new Copy(StudyText.of(article), StudyText.of(copy)));
                    break;
                }
            }
        }
        return edited;
    }

    private static Map<Long, Integer> frequencies(List<StudyText> texts) {
        Map<Long, Integer> frequencies = new HashMap<>();
        for (StudyText text : texts) {
            LongStream.of(text.words()).distinct().forEach(word -> frequencies.merge(word, 1, Integer::sum));
        }
        return frequencies;
    }
}
