package io.khabar.match;

import io.khabar.article.Rule;
import io.khabar.article.Span;
import java.util.List;

/**
 * What a rule finds in an article and how that adds up, told for a reader whether it is a match or not.
 *
 * @param rule the rule as it was tried
 * @param fulfilled whether the query is fulfilled; a match must also reach the minimum score
 * @param score sum of the contributions of the clues that count; 0 when the query is not fulfilled
 * @param clues each pattern that was found, the greatest contribution first
 * @param gaps why the query is not fulfilled; empty when it is
 */
public record Account(Rule rule, boolean fulfilled, float score, List<Clue> clues, List<Gap> gaps) {

    /** Id of the rule, which is the id of its topic. */
    public String topic() {
        return rule.getId();
    }

    public boolean matches() {
        return fulfilled && score >= rule.getMinimumScore();
    }

    /** What all clues add or would add: the score if nothing else were wanted. */
    public float potential() {
        return fulfilled
                ? score
                : (float) clues.stream().mapToDouble(Clue::contribution).sum();
    }

    /**
     * A pattern of the rule that stands in the article.
     *
     * @param pattern the pattern as the rule's author wrote it
     * @param field name of the field it was looked for in; text is headline or body
     * @param weight its weight; 0 for a condition, which adds no score and is no evidence
     * @param contribution what it adds to the score, or would add if it counted
     * @param counts false when it stands in a part of the query that is not fulfilled as a whole
     * @param places where it stands, headline first; none for a tag, the source or the language
     */
    public record Clue(
            String pattern, String field, float weight, float contribution, boolean counts, List<Where> places) {}

    /** A place of a clue. */
    public record Where(Zone zone, Span span) {}

    /**
     * A reason why the query is not fulfilled.
     *
     * @param parts parts of the query as its author wrote them
     */
    public record Gap(Need need, List<String> parts) {}

    /** What the query wants of the parts of a {@link Gap}. */
    public enum Need {
        /** It must be in the article and is not. */
        REQUIRED,
        /** One of these must be in the article and none is. */
        ANY_OF,
        /** It must not be in the article and is. */
        FORBIDDEN
    }
}
