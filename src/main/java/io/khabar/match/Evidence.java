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

    private static final Comparator<Place> LONGEST_FIRST =
            Comparator.comparingInt(Place::length).reversed();

    private Evidence() {}

    /**
     * Spans of the text that don't overlap, headline first, in order; of overlapping ones the longest stays. A pattern
     * of weight 0 is a condition and no evidence.
     */
    static List<Span> spans(ArticleWords words, Collection<Finding> findings) {
        List<Place> places = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.leaf().weight() != 0) {
                places.addAll(finding.places(words));
            }
        }
        List<Place> apart = apart(places);
        List<Span> spans = new ArrayList<>(Math.min(MAX_SPANS, apart.size()));
        for (int i = 0; i < apart.size() && i < MAX_SPANS; i++) {
            spans.add(span(words.article(), apart.get(i)));
        }
        return spans;
    }

    /** Most places overlap none or lie in one that is kept, such as the words of a phrase; only of others the choice is hard. */
    private static List<Place> apart(List<Place> places) {
        places.sort(null);
        List<Place> apart = new ArrayList<>(places.size());
        int from = 0;
        while (from < places.size()) {
            Place first = places.get(from);
            Place furthest = first;
            int to = from + 1;
            while (to < places.size() && furthest.overlaps(places.get(to))) {
                furthest = places.get(to).end() > furthest.end() ? places.get(to) : furthest;
                to++;
            }
            if (furthest.start() == first.start()) {
                apart.add(furthest);
            } else {
                apart.addAll(longest(places.subList(from, to)));
            }
            from = to;
        }
        return apart;
    }

    private static NavigableSet<Place> longest(List<Place> places) {
        places.sort(LONGEST_FIRST);
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
