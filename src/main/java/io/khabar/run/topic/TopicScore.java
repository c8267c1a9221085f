package io.khabar.run.topic;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.khabar.article.Rule;
import io.khabar.run.gold.Counts;
import io.khabar.run.gold.Figures;
import io.khabar.run.gold.Macro;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Rules against labelled articles, with the rules' own minimum scores and cross-validated.
 *
 * <p>Cross-validation by article: the articles are dealt into folds (in an order drawn from a fixed seed), and those of
 * each fold are judged with minimum scores {@linkplain FittedMinimum fitted} on all the others. What was written with
 * these articles in view stays so: words are not cross-validated.
 */
public final class TopicScore {
    private static final long SEED = 1;

    private final Map<String, Float> minimums = new TreeMap<>();
    private final Map<String, Counts> own = new TreeMap<>();
    private final Map<String, Counts> crossValidated = new TreeMap<>();
    private final List<Miss> misses = new ArrayList<>();
    private final List<String> unusable;
    private final int articles;

    /**
     * An article that rule and annotator disagree about.
     *
     * @param labelled whether the annotator gave it the topic; else only the rule did
     */
    public record Miss(JudgedArticle article, String topic, boolean labelled, float minimum) {
        public JudgedArticle.Reached reached() {
            return article.reached().get(topic);
        }
    }

    /**
     * Scores the rules.
     *
     * @param folds number of folds, at least 2
     * @param unusable lines that are in no figure
     */
    public TopicScore(List<Rule> rules, List<JudgedArticle> judged, int folds, List<String> unusable) {
        this.unusable = List.copyOf(unusable);
        articles = judged.size();
        for (Rule rule : rules) {
            minimums.put(rule.getId(), rule.getMinimumScore());
        }
        List<JudgedArticle> dealt = new ArrayList<>(judged);
        Collections.shuffle(dealt, new Random(SEED));
        minimums.forEach((topic, minimum) -> {
            own.put(topic, FittedMinimum.counts(topic, minimum, judged));
            crossValidated.put(topic, crossValidated(topic, minimum, dealt, folds));
            for (JudgedArticle article : judged) {
                boolean found = article.reached().get(topic).matches(minimum);
                if (article.counts(topic) && found != article.belongs(topic)) {
                    misses.add(new Miss(article, topic, !found, minimum));
                }
            }
        });
    }

    private static Counts crossValidated(String topic, float minimum, List<JudgedArticle> dealt, int folds) {
        Counts counts = Counts.NONE;
        for (int fold = 0; fold < folds; fold++) {
            List<JudgedArticle> here = new ArrayList<>();
            List<JudgedArticle> others = new ArrayList<>();
            for (int i = 0; i < dealt.size(); i++) {
                (i % folds == fold ? here : others).add(dealt.get(i));
            }
            counts = counts.plus(FittedMinimum.counts(topic, FittedMinimum.of(topic, minimum, others), here));
        }
        return counts;
    }

    public int articles() {
        return articles;
    }

    /** By topic, with the rules' own minimum scores. */
    public Map<String, Counts> own() {
        return own;
    }

    /** By topic, with minimum scores from other articles. */
    public Map<String, Counts> crossValidated() {
        return crossValidated;
    }

    /** All topics in one count. */
    public static Counts micro(Map<String, Counts> topics) {
        return Counts.sum(topics.values());
    }

    /** Means of the topics that the annotator gave to any article. */
    public static Macro macro(Map<String, Counts> topics) {
        return Macro.of(topics.values());
    }

    /** With the rules' own minimum scores, by topic. */
    public List<Miss> misses() {
        return misses;
    }

    public List<String> unusable() {
        return unusable;
    }

    /** One line of JSON. */
    public String json() {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.put("articles", articles);
        fields.set("own", fields(own));
        fields.set("crossValidated", fields(crossValidated));
        ArrayNode list = fields.putArray("misses");
        for (Miss miss : misses) {
            list.addObject()
                    .put("article", miss.article().id())
                    .put("topic", miss.topic())
                    .put("labelled", miss.labelled())
                    .put("fulfilled", miss.reached().fulfilled())
                    .put("score", miss.reached().score())
                    .put("minimum", miss.minimum());
        }
        unusable.forEach(fields.putArray("unusable")::add);
        return fields.toString();
    }

    private static ObjectNode fields(Map<String, Counts> topics) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        ObjectNode each = fields.putObject("topics");
        topics.forEach((topic, counts) -> each.set(topic, fields(counts)));
        fields.set("micro", fields(micro(topics)));
        return Figures.put(fields, macro(topics));
    }

    private static ObjectNode fields(Counts counts) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.put("positives", counts.wanted()).put("right", counts.right());
        fields.put("extra", counts.extra()).put("missed", counts.missed());
        return Figures.put(fields, counts);
    }
}
