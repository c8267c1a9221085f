package io.khabar.run.pair;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.khabar.run.gold.UnusableLineException;
import java.util.ArrayList;
import java.util.List;

/** The verdicts against the labels of an annotator: for the pairs that the annotator was sure of, and for all. */
public final class DuplicateScore {
    private final Confusion high = new Confusion();
    private final Confusion all = new Confusion();
    private final List<PairLine.Judged> wrong = new ArrayList<>();
    private final List<PairLine.Unusable> unusable = new ArrayList<>();

    /** Counts a line, or keeps it as unusable when it was, or when its label or confidence is none. */
    public void add(PairLine line) {
        if (line instanceof PairLine.Judged judged) {
            try {
                count(judged);
            } catch (UnusableLineException e) {
                unusable.add(PairLine.Unusable.of(line.line(), line.pair(), e));
            }
        } else if (line instanceof PairLine.Unusable unread) {
            unusable.add(unread);
        }
    }

    private void count(PairLine.Judged judged) throws UnusableLineException {
        Label label = Label.of(judged.label());
        boolean sure = isHigh(judged.confidence());
        all.add(label, judged.resemblance().verdict());
        if (sure) {
            high.add(label, judged.resemblance().verdict());
        }
        if (!Confusion.isRight(label, judged.resemblance().verdict())) {
            wrong.add(judged);
        }
    }

    private static boolean isHigh(String confidence) throws UnusableLineException {
        if (!"high".equals(confidence) && !"low".equals(confidence)) {
            throw new UnusableLineException(
                    "the confidence is %s, not high or low".formatted(Label.quoted(confidence)));
        }
        return confidence.equals("high");
    }

    /** The pairs of high confidence. */
    public Confusion high() {
        return high;
    }

    public Confusion all() {
        return all;
    }

    /** Pairs judged on the wrong side: a duplicate called a revision is not among them. */
    public List<PairLine.Judged> wrong() {
        return wrong;
    }

    /** Lines that are in no figure. */
    public List<PairLine.Unusable> unusable() {
        return unusable;
    }

    /** One line of JSON: {@code high} and {@code all} with their figures, {@code unusable}, and {@code errors} if wanted. */
    public String json(boolean withErrors) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.set("high", high.fields());
        fields.set("all", all.fields());
        ArrayNode unread = fields.putArray("unusable");
        unusable.forEach(line -> unread.add(line.fields()));
        if (withErrors) {
            ArrayNode errors = fields.putArray("errors");
            for (PairLine.Judged judged : wrong) {
                errors.add(judged.fields().put("label", judged.label()).put("confidence", judged.confidence()));
            }
        }
        return fields.toString();
    }
}
