package io.khabar.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * The particles that Arabic writes onto the next word: the conjunctions و and ف before the prepositions ب, ك and ل,
 * before the article ال, where ل and ال join to لل.
 *
 * <p>Whether a first letter is a particle can't be told from the word alone (وزير, كتاب, باكستان begin with such
 * letters), so a cut is an alternative and never replaces the word. A cut leaves at least {@value #LEAST} letters, and
 * both particles must stand in the order of the language.
 */
public final class ArabicParticles {
    /** Fewest letters that may remain of a word. */
    static final int LEAST = 3;

    private static final String CONJUNCTIONS = "وف";
    private static final String PREPOSITIONS = "بكل";

    private ArabicParticles() {}

    /**
     * A word without its attached particles.
     *
     * @param letters number of letters taken off its beginning
     * @param form what remains; after لل with the article that it swallowed
     */
    public record Cut(int letters, String form) {}

    /** All ways to cut the normalised word, shortest cut first; empty for most words. */
    public static List<Cut> cuts(String word) {
        if (word.length() <= LEAST || !isParticle(word.charAt(0))) {
            return List.of();
        }
        List<Cut> cuts = new ArrayList<>(3);
        int conjunction = CONJUNCTIONS.indexOf(word.charAt(0)) >= 0 ? 1 : 0;
        if (conjunction > 0) {
            add(cuts, word, 1, "");
        }
        if (word.length() > conjunction && PREPOSITIONS.indexOf(word.charAt(conjunction)) >= 0) {
            add(cuts, word, conjunction + 1, "");
            if (word.startsWith("لل", conjunction)) {
                add(cuts, word, conjunction + 2, "ال");
                add(cuts, word, conjunction + 2, "");
            }
        }
        return cuts;
    }

    private static boolean isParticle(char letter) {
        return CONJUNCTIONS.indexOf(letter) >= 0 || PREPOSITIONS.indexOf(letter) >= 0;
    }

    private static void add(List<Cut> cuts, String word, int letters, String article) {
        if (word.length() - letters >= LEAST) {
            cuts.add(new Cut(letters, article.concat(word.substring(letters))));
        }
    }
}
