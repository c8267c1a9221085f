package io.khabar.run.pair;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.khabar.dedup.Resemblance;
import io.khabar.run.gold.UnusableLineException;
import java.util.Locale;

/** What became of a line with a pair: a verdict, or the reason why there is none. */
public sealed interface PairLine {
    /** Number of the line in its file, from 1. */
    long line();

    /** The line's own name for the pair; JSON null when it has none. */
    JsonNode pair();

    /** One line of JSON. */
    default String json() {
        return fields().toString();
    }

    /** The object that {@link #json} writes. */
    ObjectNode fields();

    /** The pair as one may call it before a person. */
    default String name() {
        return pair().isNull() ? "line " + line() : "pair " + pair();
    }

    /**
     * Two articles with a verdict.
     *
     * @param earlier headline of the article that came first
     * @param later headline of the other
     * @param label what an annotator called the pair; null when the line does not say
     * @param confidence how sure the annotator was; null when the line does not say
     */
    record Judged(
            long line,
            JsonNode pair,
            String earlier,
            String later,
            String label,
            String confidence,
            Resemblance resemblance)
            implements PairLine {

        @Override
        public ObjectNode fields() {
            ObjectNode fields = JsonNodeFactory.instance.objectNode();
            fields.set("pair", pair);
            fields.put("verdict", verdict());
            fields.put("similarity", resemblance.similarity());
            resemblance.reasons().forEach(fields.putArray("reasons")::add);
            return fields;
        }

        /** The verdict's name in lower case. */
        public String verdict() {
            return resemblance.verdict().name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A line that can't be judged.
     *
     * @param error names the line, and quotes nothing of an article
     */
    record Unusable(long line, JsonNode pair, String error) implements PairLine {
        static Unusable of(long line, JsonNode pair, UnusableLineException why) {
            return new Unusable(line, pair, "line %d: %s".formatted(line, why.getMessage()));
        }

        @Override
        public ObjectNode fields() {
            ObjectNode fields = JsonNodeFactory.instance.objectNode();
            fields.set("pair", pair);
            return fields.put("error", error);
        }
    }
}
