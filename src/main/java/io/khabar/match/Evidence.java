package io.khabar.match;

import io.khabar.article.Article;
import io.khabar.article.Span;
import io.khabar.match.Findings.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Turns findings into spans of the original text that a reader can check. */
final class Evidence {
    /** Most spans kept of a match, the first ones, so that no article makes a record too large for the broker. */
    static final int MAX_SPANS = 200;

    private Evidence() {}

    /**
     * Spans of the text that don't overlap, headline first, in order; of overlapping ones the longest stays. A pattern
     * of weight 0 is a condition and no evidence.
     */
    static List<Span> spans(ArticleWords words, Collection<Finding> findings) {
        List<Place> places = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.leaf().weight() == 0) {
                continue;
            }
            int[] positions = finding.positions();
            for (int i = 0; i < positions.length; i += 2) {
                places.addAll(words.places(finding.leaf().pattern().field(), positions[i], positions[i + 1]));
            }
        }
        return apart(places).stream()
                .limit(MAX_SPANS)
                .map(place -> span(words.article(), place))
                .toList();
    }

    private static NavigableSet<Place> apart(List<Place> places) {
        places.sort(Comparator.comparingInt(Place::length).reversed().thenComparing(Comparator.naturalOrder()));
        NavigableSet<Place> kept = new TreeSet<>();
        for (Place place : places) {
            Place before = kept.floor(place);
            Place after = kept.ceiling(place);
            if ((before == null || !before.overlaps(place)) && (after == null || !after.overlaps(place))) {
                kept.add(place);
            }
        }
        return kept;
    }

    static Span span(Article article, Place place) {
        String text = place.inBody() ? article.getBody() : article.getHeadline();
        return new Span(
                place.inBody() ? ArticleWords.BODY : ArticleWords.HEADLINE,
                place.start(),
                place.end(),
                text.substring(place.start(), place.end()));
    }
}
