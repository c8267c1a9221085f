package io.khabar.run.gold;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** Shares between 0 and 1, or NaN where there is none, for a reader and for a program. */
public final class Figures {
    private Figures() {}

    /** With so many decimals; {@code -} for none. */
    public static String shown(double figure, int decimals) {
        return Double.isNaN(figure) ? "-" : String.format(Locale.ROOT, "%." + decimals + "f", figure);
    }

    /** Adds precision, recall and F1. */
    public static ObjectNode put(ObjectNode fields, Counts counts) {
        put(fields, "precision", counts.precision());
        put(fields, "recall", counts.recall());
        return put(fields, "f1", counts.f1());
    }

    /** Adds the three macro figures. */
    public static ObjectNode put(ObjectNode fields, Macro macro) {
        put(fields, "macroPrecision", macro.precision());
        put(fields, "macroRecall", macro.recall());
        return put(fields, "macroF1", macro.f1());
    }

    /** JSON has no NaN. */
    private static ObjectNode put(ObjectNode fields, String name, double figure) {
        return fields.put(name, Double.isNaN(figure) ? null : (Double) figure);
    }

    /** For outputs that have always had a number. */
    public static double orZero(double figure) {
        return Double.isNaN(figure) ? 0 : figure;
    }
}
