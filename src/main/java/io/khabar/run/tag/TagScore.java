package io.khabar.run.tag;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.khabar.article.Tag;
import io.khabar.run.gold.Counts;
import io.khabar.run.gold.Figures;
import io.khabar.run.gold.Macro;
import java.util.List;

/**
 * The service's tags against those of a reader. The micro figures count tags, the macro ones are means over the articles.
 *
 * @param unusable what was wrong with the lines that are in no figure
 */
public record TagScore(List<Judged> articles, List<String> unusable) {
    /**
     * An article.
     *
     * @param line its line, from 1
     * @param same number of tags that the reader gave too
     * @param missed tags that only the reader gave
     * @param wrong tags that only the service gave
     */
    public record Judged(long line, String headline, int same, List<String> missed, List<Tag> wrong) {
        Counts counts() {
            return new Counts(same, wrong.size(), missed.size());
        }
    }

    /** All tags in one count. */
    public Counts micro() {
        return Counts.sum(counts());
    }

    /** Means of the articles. */
    public Macro macro() {
        return Macro.of(counts());
    }

    private List<Counts> counts() {
        return articles.stream().map(Judged::counts).toList();
    }

    /** One line of JSON. */
    public String json(boolean withErrors) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.put("articles", articles.size());
        fields.put("precision", Figures.orZero(micro().precision()));
        fields.put("recall", Figures.orZero(micro().recall()));
        fields.put("f1", Figures.orZero(micro().f1()));
        fields.put("macroPrecision", Figures.orZero(macro().precision()));
        fields.put("macroRecall", Figures.orZero(macro().recall()));
        fields.put("macroF1", Figures.orZero(macro().f1()));
        ArrayNode unread = fields.putArray("unusable");
        unusable.forEach(unread::add);
        if (withErrors) {
            ArrayNode errors = fields.putArray("errors");
            for (Judged article : articles) {
                ObjectNode error =
                        errors.addObject().put("line", article.line()).put("headline", article.headline());
                article.missed().forEach(error.putArray("missed")::add);
                article.wrong().stream().map(Tag::getText).forEach(error.putArray("wrong")::add);
            }
        }
        return fields.toString();
    }
}
