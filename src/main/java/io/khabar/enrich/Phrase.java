package io.khabar.enrich;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A phrase and how an article uses it.
 *
 * @param text its most frequent spelling there, without attached particles
 * @param key the stems of its words with spaces between them: the same for the phrases that nobody would tell apart
 * @param headline number of its occurrences in the headline
 * @param lead number of those among the first {@value #LEAD_WORDS} words of the body
 * @param tail number of those after them
 * @param name whether it names an entity
 * @param telling whether there is more in it than words that say little by themselves
 */
record Phrase(String text, String key, int headline, int lead, int tail, boolean name, boolean telling) {
    /** Words of the body in which news says what it is about. */
    static final int LEAD_WORDS = 60;

    private static final double IN_LEAD = 1.5;
    private static final double HALF = 2;
    private static final double VAGUE = 0.7;

    int words() {
        return 1 + (int) key.chars().filter(c -> c == ' ').count();
    }

    /**
     * How much the article is about it, 0 to 1: 0.3 for standing in the headline, up to 0.5 for its occurrences in the
     * body, of which one in the lead counts
     * as {@value #IN_LEAD} and {@value #HALF} give half of that, and 0.2 for being
     * a phrase of two or three words, three quarters of it for another name, half for a longer phrase. A phrase of
     * words that say little counts {@value #VAGUE} of that.
     */
    double weight() {
        double often = IN_LEAD * lead + tail;
        int words = words();
        double shape = words == 2 || words == 3 ? 1 : name ? 0.75 : words > 3 ? 0.5 : 0;
        double weight = (headline > 0 ? 0.3 : 0) + 0.5 * often / (often + HALF) + 0.2 * shape;
        return telling ? weight : weight * VAGUE;
    }

    int occurrences() {
        return headline + lead + tail;
    }

    /** Whether the stems of the other stand in this one's side by side; also when both are the same. */
    boolean contains(Phrase other) {
        return (' ' + key + ' ').contains(' ' + other.key + ' ');
    }

    /** Whether nobody wants both: one stands in the other, or they have two words in common. */
    boolean overlaps(Phrase other) {
        if (contains(other) || other.contains(this)) {
            return true;
        }
        Set<String> common = new HashSet<>(List.of(key.split(" ")));
        common.retainAll(List.of(other.key.split(" ")));
        return common.size() > 1;
    }
}
