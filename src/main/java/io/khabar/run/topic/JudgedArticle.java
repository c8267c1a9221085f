package io.khabar.run.topic;

import java.util.Map;
import java.util.Set;

/**
 * A labelled article with what the rules say of it.
 *
 * @param id the label file's own id of it
 * @param topics topics that the annotator gave it
 * @param borderline topics that the annotator was in two minds about; they count neither way
 * @param reached what each rule scored, by topic
 */
public record JudgedArticle(
        String id, String headline, Set<String> topics, Set<String> borderline, Map<String, Reached> reached) {

    /**
     * What a rule made of an article.
     *
     * @param fulfilled whether the query is; without that no score is enough
     */
    public record Reached(boolean fulfilled, float score) {
        boolean matches(float minimum) {
            return fulfilled && score >= minimum;
        }
    }

    boolean counts(String topic) {
        return !borderline.contains(topic);
    }

    boolean belongs(String topic) {
        return topics.contains(topic);
    }
}
