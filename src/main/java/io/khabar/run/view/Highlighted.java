package io.khabar.run.view;

import io.khabar.article.Article;
import io.khabar.article.RuleMatch;
import io.khabar.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The text of a published article cut where its evidence and its entities begin and end, for a page that draws it itself.
 *
 * @param text as it stands in the article
 * @param marks what it is evidence for or names
 */
public record Highlighted(String text, List<Meaning> marks) {
    /** Most places of one rule that are marked, so that no article makes a page too large. */
    private static final int MOST_PLACES = 200;

    /**
     * What a stretch means.
     *
     * @param match place of the rule among the matches, from 0; -1 for an entity
     * @param note the same for a reader
     */
    public record Meaning(int match, String note) {}

    /**
     * The paragraphs of a field.
     *
     * @param field {@code headline} or {@code body}
     * @param matches of the rules that the article fulfils, as published
     */
    public static List<List<Highlighted>> paragraphs(Article article, String field, List<RuleMatch> matches) {
        String text = field.equals("headline") ? article.getHeadline() : article.getBody();
        List<Mark> marks = new ArrayList<>(Mark.ofEntities(article.getEntities(), field));
        for (int match = 0; match < matches.size(); match++) {
            marks.addAll(marks(matches.get(match), match, field));
        }
        List<List<Highlighted>> paragraphs = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int found = text.indexOf('\n', start);
            int end = found < 0 ? text.length() : found;
            if (end > start) {
                paragraphs.add(stretches(text, start, end, marks));
            }
            start = end + 1;
        }
        return paragraphs;
    }

    private static List<Mark> marks(RuleMatch match, int number, String field) {
        String note = String.format(Locale.ROOT, "%s, version %d", match.getRule(), match.getVersion());
        return match.getSpans().stream()
                .filter(span -> span.getField().equals(field))
                .limit(MOST_PLACES)
                .map((Span span) -> new Mark(span.getStart(), span.getEnd(), number, note))
                .toList();
    }

    private static List<Highlighted> stretches(String text, int from, int to, List<Mark> marks) {
        return Segment.of(from, to, marks).stream()
                .map(segment -> new Highlighted(
                        text.substring(segment.start(), segment.end()),
                        segment.marks().stream()
                                .map(mark -> new Meaning(mark.topic(), mark.note()))
                                .toList()))
                .toList();
    }
}
