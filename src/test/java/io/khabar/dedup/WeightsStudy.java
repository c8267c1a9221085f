package io.khabar.dedup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.khabar.article.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/**
 * Fits the weights of {@link Comparison} on labelled pairs and made ones, and prints the figures of the folds: what
 * pairs get that took no part in the fit.
 *
 * <p>Run it with {@code mvn test -Dtest=WeightsStudyTest -Dkhabar.study}; it needs ../shared.
 */
final class WeightsStudy {
    private static final Path PAIRS = Path.of("../shared/gold/pairs-dev.jsonl");
    private static final int FOLDS = 10;
    private static final int REPEATS = 5;
    private static final double PENALTY = 0.02;
    private static final double LOW_WEIGHT = 0.5;
    private static final double MADE_WEIGHT = 0.05;
    private static final int MADE_PER_KIND = 8;
    private static final double[] STRENGTHS = {0.1, 0.2, 0.3, 0.4};

    /** A pair: gold, or made for training only. */
    private record Example(double[] figures, boolean copy, boolean high, boolean gold, double weight) {}

    private final List<Example> examples = new ArrayList<>();
    private final Signer signer = new Signer(3, 16);

    WeightsStudy() throws IOException {
        List<Article> articles = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(PAIRS)) {
            JsonNode pair = json.readTree(line);
            Article a = article(pair.get("a"));
            String label = pair.get("label").asText();
            boolean high = pair.get("confidence").asText().equals("high");
            boolean copy = label.equals("duplicate") || label.equals("revision");
            examples.add(new Example(figures(a, article(pair.get("b"))), copy, high, true, high ? 1 : LOW_WEIGHT));
            articles.add(a);
        }
        for (Templates.Pair pair : new Templates(5).pairs(MADE_PER_KIND)) {
            if (!pair.template().startsWith("telegram")) {
                examples.add(new Example(figures(pair.a(), pair.b()), false, false, false, MADE_WEIGHT));
            }
        }
        EditedCopies copies = new EditedCopies(articles, 7);
        Random random = new Random(1);
        for (Edit edit : Edit.values()) {
            for (double strength : STRENGTHS) {
                for (int i = 0; i < MADE_PER_KIND && (edit != Edit.REWORDED || strength < 0.25); i++) {
                    Article original = articles.get(random.nextInt(articles.size()));
                    examples.add(new Example(
                            figures(original, copies.copy(original, edit, strength)), true, false, false, MADE_WEIGHT));
                }
            }
        }
    }

    static boolean canRun() {
        return Files.exists(PAIRS);
    }

    /** Precision and recall of the folds, high confidence first, then all. */
    double[] folds() {
        double[] sums = new double[4];
        Random random = new Random(1);
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            int[] fold = random.ints(examples.size(), 0, FOLDS).toArray();
            boolean[] judged = new boolean[examples.size()];
            for (int k = 0; k < FOLDS; k++) {
                int held = k;
                double[] fitted = fit(i -> !examples.get(i).gold() || fold[i] != held);
                for (int i = 0; i < judged.length; i++) {
                    if (fold[i] == held) {
                        judged[i] =
                                LogisticRegression.score(fitted, examples.get(i).figures()) > 0;
                    }
                }
            }
            double[] high = precisionAndRecall(judged, Example::high);
            double[] all = precisionAndRecall(judged, Example::gold);
            for (int i = 0; i < 2; i++) {
                sums[i] += high[i] / REPEATS;
                sums[2 + i] += all[i] / REPEATS;
            }
        }
        return sums;
    }

    /** Weights of containment, terms, repeated terms and conflict of numbers, and the constant, fitted on everything. */
    double[] weights() {
        return fit(i -> true);
    }

    private double[] fit(Predicate<Integer> used) {
        List<Example> training = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            if (used.test(i)) {
                training.add(examples.get(i));
            }
        }
        boolean[] copies = new boolean[training.size()];
        for (int i = 0; i < copies.length; i++) {
            copies[i] = training.get(i).copy();
        }
        return LogisticRegression.fit(
                training.stream().map(Example::figures).toArray(double[][]::new),
                copies,
                training.stream().mapToDouble(Example::weight).toArray(),
                PENALTY);
    }

    private double[] precisionAndRecall(boolean[] judged, Predicate<Example> counted) {
        int found = 0;
        int right = 0;
        int copies = 0;
        for (int i = 0; i < judged.length; i++) {
            Example example = examples.get(i);
            if (counted.test(example)) {
                found += judged[i] ? 1 : 0;
                copies += example.copy() ? 1 : 0;
                right += judged[i] && example.copy() ? 1 : 0;
            }
        }
        return new double[] {(double) right / found, (double) right / copies};
    }

    private double[] figures(Article a, Article b) {
        return Comparison.figures(
                Likeness.of(signer.sign(a).sketch(), signer.sign(b).sketch()));
    }

    private static Article article(JsonNode json) {
        Article article = new Article();
        article.setHeadline(json.path("headline").asText());
        article.setBody(json.path("body").asText());
        article.setSource(json.path("source").asText());
        return article;
    }

    @Override
    public String toString() {
        return "weights %s, precision and recall of the folds %s"
                .formatted(Arrays.toString(weights()), Arrays.toString(folds()));
    }
}
