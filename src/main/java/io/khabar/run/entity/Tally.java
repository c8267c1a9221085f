package io.khabar.run.entity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What was found and what was to be found; figures that would divide by zero are 0. */
public final class Tally {
    private long right;
    private long found;
    private long wanted;

    void add(long right, long found, long wanted) {
        this.right += right;
        this.found += found;
        this.wanted += wanted;
    }

    void add(Tally other) {
        add(other.right, other.found, other.wanted);
    }

    public long wanted() {
        return wanted;
    }

    /** Share of what was found that is right. */
    public double precision() {
        return found == 0 ? 0 : (double) right / found;
    }

    /** Share of what was to be found that was. */
    public double recall() {
        return wanted == 0 ? 0 : (double) right / wanted;
    }

    /** Harmonic mean of the two. */
    public double f1() {
        return found + wanted == 0 ? 0 : 2.0 * right / (found + wanted);
    }

    ObjectNode fields() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("wanted", wanted)
                .put("found", found)
                .put("right", right)
                .put("precision", precision())
                .put("recall", recall())
                .put("f1", f1());
    }
}
