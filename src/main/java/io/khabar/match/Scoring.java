package io.khabar.match;

import io.khabar.match.Findings.Finding;
import java.util.Collection;

/**
 * How much an article is about what a rule looks for.
 *
 * <p>Each distinct pattern adds {@code weight · x / (x + 1)}, where {@code x} is the number of its occurrences, each
 * counted by its place: {@value #IN_HEADLINE} in the headline, {@value #IN_LEAD} in the lead (the first {@value
 * #LEAD_WORDS} words of the body, where news says what it is about), {@value #IN_TAIL} in the rest, {@value #IN_TAGS} in
 * a tag; what the body says of other articles ({@link Teasers}) counts nothing. The fraction keeps a pattern that is
 * repeated below its weight. In a rest longer than {@value #TAIL_WORDS} words occurrences count less in proportion, so that
 * long articles don't gather score by length alone. Source and
 * language say nothing of the subject and add nothing.
 */
final class Scoring {
    static final double IN_HEADLINE = 3;
    static final double IN_LEAD = 1.5;
    static final double IN_TAIL = 0.3;
    static final double IN_TAGS = 1.5;
    static final int LEAD_WORDS = 60;
    static final int TAIL_WORDS = 300;

    private final ArticleWords words;
    private final int leadEnd;
    private final double inTail;

    Scoring(ArticleWords words) {
        this.words = words;
        leadEnd = words.endOfFirst(LEAD_WORDS);
        inTail = IN_TAIL * TAIL_WORDS / Math.max(TAIL_WORDS, words.length() - LEAD_WORDS);
    }

    float score(Collection<Finding> findings) {
        double score = 0;
        for (Finding finding : findings) {
            score += contribution(finding);
        }
        return (float) score;
    }

    /** What one finding adds to the score. */
    double contribution(Finding finding) {
        double amount = amount(finding);
        return finding.leaf().weight() * amount / (amount + 1);
    }

    Zone zone(Place place) {
        if (!place.inBody()) {
            return Zone.HEADLINE;
        }
        if (words.isTeaser(place)) {
            return Zone.TEASER;
        }
        return place.start() < leadEnd ? Zone.LEAD : Zone.REST;
    }

    private double amount(Finding finding) {
        Field field = finding.leaf().pattern().field();
        if (field.isFilter()) {
            return 0;
        }
        double amount = field == Field.TAG ? IN_TAGS * finding.occurrences() : 0;
        for (Place place : finding.places(words)) {
            amount += amount(place);
        }
        return amount;
    }

    private double amount(Place place) {
        return switch (zone(place)) {
            case HEADLINE -> IN_HEADLINE;
            case LEAD -> IN_LEAD;
            case REST -> inTail;
            case TEASER -> 0;
        };
    }
}
