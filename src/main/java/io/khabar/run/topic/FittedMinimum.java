package io.khabar.run.topic;

import io.khabar.run.gold.Counts;
import java.util.Collection;

/**
 * The minimum score of a rule that is best on given articles: that with the greatest F1 among those between half and
 * double the rule's own, in steps of a twentieth; of equals the one nearest to the rule's own.
 *
 * <p>With fewer than {@value #LEAST_POSITIVES} articles of the topic F1 jumps with each of them, and the rule's own
 * minimum stays.
 */
final class FittedMinimum {
    static final int LEAST_POSITIVES = 5;
    private static final int STEPS = 20;

    private FittedMinimum() {}

    static float of(String topic, float own, Collection<JudgedArticle> articles) {
        Counts atOwn = counts(topic, own, articles);
        if (atOwn.wanted() < LEAST_POSITIVES) {
            return own;
        }
        float best = own;
        double bestF1 = atOwn.f1();
        for (int distance = 1; distance <= STEPS; distance++) {
            for (int step : new int[] {-distance, distance}) {
                float minimum = own * (STEPS + step) / STEPS;
                double f1 = counts(topic, minimum, articles).f1();
                if (minimum >= own / 2 && f1 > bestF1) {
                    best = minimum;
                    bestF1 = f1;
                }
            }
        }
        return best;
    }

    /** The articles for which the topic is not borderline. */
    static Counts counts(String topic, float minimum, Collection<JudgedArticle> articles) {
        Counts counts = Counts.NONE;
        for (JudgedArticle article : articles) {
            if (article.counts(topic)) {
                counts = counts.plus(
                        article.belongs(topic), article.reached().get(topic).matches(minimum));
            }
        }
        return counts;
    }
}
