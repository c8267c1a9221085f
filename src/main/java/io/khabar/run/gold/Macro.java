package io.khabar.run.gold;

import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Means over the classes that an annotator gave to anything, each class with the same weight; NaN without such a class. The
 * precision of one that the service never gave counts as 0.
 */
public record Macro(double precision, double recall, double f1) {

    public static Macro of(Collection<Counts> classes) {
        List<Counts> wanted =
                classes.stream().filter(counts -> counts.wanted() > 0).toList();
        return new Macro(
                mean(wanted, counts -> Figures.orZero(counts.precision())),
                mean(wanted, Counts::recall),
                mean(wanted, Counts::f1));
    }

    private static double mean(List<Counts> classes, ToDoubleFunction<Counts> figure) {
        return classes.stream().mapToDouble(figure).average().orElse(Double.NaN);
    }
}
