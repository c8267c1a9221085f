package io.khabar.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.khabar.article.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The service's tags against those of a reader. The micro figures count tags, the macro F1 is the mean of the articles';
 * a figure that would divide by zero is 0.
 */
public final class TagScore {
    private final List<Judged> articles = new ArrayList<>();
    private final List<String> unusable = new ArrayList<>();

    /**
     * An article.
     *
     * @param line its line, from 1
     * @param same number of tags that the reader gave too
     * @param missed tags that only the reader gave
     * @param wrong tags that only the service gave
     */
    public record Judged(long line, String headline, int same, List<String> missed, List<Tag> wrong) {
        double f1() {
            return TagScore.share(2.0 * same, 2.0 * same + missed.size() + wrong.size());
        }
    }

    void add(Judged article) {
        articles.add(article);
    }

    void addUnusable(String reason) {
        unusable.add(reason);
    }

    public List<Judged> articles() {
        return articles;
    }

    /** Lines that are in no figure, with the reason. */
    public List<String> unusable() {
        return unusable;
    }

    /** Share of the service's tags that the reader gave too. */
    public double precision() {
        return share(same(), same() + sum(article -> article.wrong().size()));
    }

    /** Share of the reader's tags that the service gave too. */
    public double recall() {
        return share(same(), same() + sum(article -> article.missed().size()));
    }

    public double f1() {
        return share(2 * precision() * recall(), precision() + recall());
    }

    public double macroF1() {
        return share(sum(Judged::f1), articles.size());
    }

    private double same() {
        return sum(Judged::same);
    }

    private double sum(ToDoubleFunction<Judged> figure) {
        return articles.stream().mapToDouble(figure).sum();
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }

    /** One line of JSON. */
    public String json(boolean withErrors) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.put("articles", articles.size());
        fields.put("precision", precision()).put("recall", recall());
        fields.put("f1", f1()).put("macroF1", macroF1());
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
