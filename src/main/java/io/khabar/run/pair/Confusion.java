package io.khabar.run.pair;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.khabar.dedup.Verdict;
import io.khabar.run.gold.Counts;
import io.khabar.run.gold.Figures;
import io.khabar.run.gold.Macro;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** How often each label got each verdict, and the figures that follow. */
public final class Confusion {
    private final long[][] counts = new long[Label.values().length][Verdict.values().length];

    void add(Label label, Verdict verdict) {
        counts[label.ordinal()][verdict.ordinal()]++;
    }

    public long count(Label label, Verdict verdict) {
        return counts[label.ordinal()][verdict.ordinal()];
    }

    public long pairs() {
        return Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
    }

    /** Duplicates and revisions, whichever of the two: what the stream must not publish as a new article. */
    public Counts positives() {
        return counts(verdict -> verdict != Verdict.DISTINCT);
    }

    /** By verdict: a duplicate called a revision is wrong here. */
    public Map<Verdict, Counts> verdicts() {
        Map<Verdict, Counts> verdicts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            verdicts.put(verdict, counts(verdict::equals));
        }
        return verdicts;
    }

    /** All verdicts in one count; each pair has one label and one verdict, so its three figures are one. */
    public Counts micro() {
        return Counts.sum(verdicts().values());
    }

    /** Means of the verdicts that an annotator wants of any pair. */
    public Macro macro() {
        return Macro.of(verdicts().values());
    }

    private Counts counts(Predicate<Verdict> positive) {
        Counts sum = Counts.NONE;
        for (Label label : Label.values()) {
            for (Verdict verdict : Verdict.values()) {
                boolean labelled = positive.test(label.verdict());
                boolean found = positive.test(verdict);
                long pairs = count(label, verdict);
                sum = sum.plus(new Counts(
                        labelled && found ? pairs : 0, !labelled && found ? pairs : 0, labelled && !found ? pairs : 0));
            }
        }
        return sum;
    }

    /** Whether such a verdict is on the right side for such a label. */
    static boolean isRight(Label label, Verdict verdict) {
        return (label.verdict() == Verdict.DISTINCT) == (verdict == Verdict.DISTINCT);
    }

    ObjectNode fields() {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        Figures.put(fields.put("pairs", pairs()), positives());
        ObjectNode each = fields.putObject("verdicts");
        verdicts().forEach((verdict, figures) -> Figures.put(each.putObject(name(verdict)), figures));
        Figures.put(fields.putObject("micro"), micro());
        Figures.put(fields, macro());
        ObjectNode table = fields.putObject("confusion");
        for (Label label : Label.values()) {
            ObjectNode row = table.putObject(label.text());
            for (Verdict verdict : Verdict.values()) {
                row.put(name(verdict), count(label, verdict));
            }
        }
        return fields;
    }

    private static String name(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
