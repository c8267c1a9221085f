package io.khabar.run.topic;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;

/**
 * Articles of a topic by what the annotator and the rule said of them.
 *
 * @param right given by both
 * @param extra given by the rule alone
 * @param missed given by the annotator alone
 */
public record Counts(int right, int extra, int missed) {
    static final Counts NONE = new Counts(0, 0, 0);

    static Counts sum(Collection<Counts> parts) {
        return parts.stream().reduce(NONE, Counts::plus);
    }

    Counts plus(Counts other) {
        return new Counts(right + other.right, extra + other.extra, missed + other.missed);
    }

    /** The counts with one more article. */
    Counts plus(boolean labelled, boolean found) {
        return new Counts(
                right + (labelled && found ? 1 : 0),
                extra + (!labelled && found ? 1 : 0),
                missed + (labelled && !found ? 1 : 0));
    }

    /** Articles that the annotator gave to the topic. */
    public int positives() {
        return right + missed;
    }

    /** NaN when the rule gave none. */
    public double precision() {
        return (double) right / (right + extra);
    }

    /** NaN when the annotator gave none. */
    public double recall() {
        return (double) right / (right + missed);
    }

    /** NaN when neither gave any. */
    public double f1() {
        return 2.0 * right / (2 * right + extra + missed);
    }

    ObjectNode fields() {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.put("positives", positives());
        fields.put("right", right);
        fields.put("extra", extra);
        fields.put("missed", missed);
        put(fields, "precision", precision());
        put(fields, "recall", recall());
        put(fields, "f1", f1());
        return fields;
    }

    /** JSON has no NaN. */
    static void put(ObjectNode fields, String name, double figure) {
        fields.put(name, Double.isNaN(figure) ? null : (Double) figure);
    }
}
