package io.khabar.run.pair;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.khabar.dedup.Verdict;
import java.util.Locale;

/**
 * How often each label got each verdict, and the figures that follow. Positive are duplicates and revisions, whichever
 * of the two; a figure that would divide by zero is NaN, and null in JSON.
 */
public final class Confusion {
    private final long[][] counts = new long[Label.values().length][Verdict.values().length];

    void add(Label label, Verdict verdict) {
        counts[label.ordinal()][verdict.ordinal()]++;
    }

    public long count(Label label, Verdict verdict) {
        return counts[label.ordinal()][verdict.ordinal()];
    }

    public long pairs() {
        return sum(true, true) + sum(true, false) + sum(false, true) + sum(false, false);
    }

    /** Share of the pairs called duplicate or revision that are. */
    public double precision() {
        return (double) sum(true, true) / (sum(true, true) + sum(false, true));
    }

    /** Share of the duplicates and revisions that are called so. */
    public double recall() {
        return (double) sum(true, true) / (sum(true, true) + sum(true, false));
    }

    /** Harmonic mean of the two. */
    public double f1() {
        return 2.0 * sum(true, true) / (2 * sum(true, true) + sum(false, true) + sum(true, false));
    }

    /** Whether such a verdict is on the right side for such a label. */
    static boolean isRight(Label label, Verdict verdict) {
        return label.isPositive() == isPositive(verdict);
    }

    ObjectNode fields() {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.put("pairs", pairs());
        put(fields, "precision", precision());
        put(fields, "recall", recall());
        put(fields, "f1", f1());
        ObjectNode table = fields.putObject("confusion");
        for (Label label : Label.values()) {
            ObjectNode row = table.putObject(label.text());
            for (Verdict verdict : Verdict.values()) {
                row.put(verdict.name().toLowerCase(Locale.ROOT), count(label, verdict));
            }
        }
        return fields;
    }

    private static void put(ObjectNode fields, String name, double figure) {
        if (Double.isNaN(figure)) {
            fields.putNull(name);
        } else {
            fields.put(name, figure);
        }
    }

    private long sum(boolean positive, boolean called) {
        long sum = 0;
        for (Label label : Label.values()) {
            for (Verdict verdict : Verdict.values()) {
                sum += label.isPositive() == positive && isPositive(verdict) == called ? count(label, verdict) : 0;
            }
        }
        return sum;
    }

    private static boolean isPositive(Verdict verdict) {
        return verdict != Verdict.DISTINCT;
    }
}
