package io.khabar.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * The particles that Arabic writes onto the next word: the conjunctions و and ف before the prepositions ب, ك and ل,
 * before the article ال, where ل and ال join to لل.
 *
 * <p>Whether a first letter is a particle can't be told from its shape; a list of {@linkplain ArabicWords whole words}
 * says that وزير, كتاب and باكستان are none of that kind, and ends the cutting of وباكستان after its first letter. For
 * all other words a cut is an alternative and never replaces the word. It leaves at least {@value #LEAST} letters, and
 * the particles must stand in the order of the language.
 */
public final class ArabicParticles {
    /** Fewest letters that may remain of a word. */
    static final int LEAST = 3;

    private static final String CONJUNCTIONS = "وف";
    private static final String PREPOSITIONS = "بكل";
    private static final String TO_THE = "لل";
    private static final String ARTICLE = "ال";

    private static final WordMemo<List<Cut>> CUTS = WordMemo.of(ArabicParticles::cuts, List.of());

    private ArabicParticles() {}

    /**
     * A word without its attached particles.
     *
     * @param letters number of letters taken off its beginning
     * @param form what remains; after لل with the article that it swallowed
     * @param hash {@link WordForm#hash()} of that form
     */
    public record Cut(int letters, String form, long hash) {
        public Cut(int letters, String form) {
            this(letters, form, WordForm.hash(form));
        }
    }

    /**
     * All ways to cut the normalised word, shortest cut first; empty for most words.
     *
     * <p>For names: what remains must be known as one. So a listed word with an ending (كتبون) may still be a particle
     * with a name (Tebboune).
     */
    public static List<Cut> cuts(String word) {
        return cuts(word, ArabicWords::isListed);
    }

    /** As {@link #cuts(String)}, remembered with the form. */
    public static List<Cut> cuts(WordForm form) {
        return CUTS.of(form);
    }

    /** As {@link #cuts}, for topics: listed words are whole with their endings too. */
    static List<Cut> ordinaryCuts(String word) {
        return cuts(word, ArabicWords::isWhole);
    }

    private interface Lexicon {
        boolean has(String word, int from);
    }

    private static List<Cut> cuts(String word, Lexicon whole) {
        if (word.length() <= LEAST || !mayBeginWithOne(word.charAt(0)) || whole.has(word, 0)) {
            return List.of();
        }
        List<Cut> cuts = new ArrayList<>(3);
        int at = 0;
        if (CONJUNCTIONS.indexOf(word.charAt(0)) >= 0) {
            at = 1;
            add(cuts, word, 1, "");
            if (whole.has(word, 1)) {
                return cuts;
            }
        }
        if (word.startsWith(TO_THE, at) && !whole.has(word, at + 1)) {
            add(cuts, word, at + 2, ARTICLE);
            add(cuts, word, at + 2, "");
        } else if (PREPOSITIONS.indexOf(word.charAt(at)) >= 0) {
            add(cuts, word, at + 1, "");
        }
        return cuts;
    }

    /** Whether a word with this first letter can have a particle at all. */
    public static boolean mayBeginWithOne(char letter) {
        return CONJUNCTIONS.indexOf(letter) >= 0 || PREPOSITIONS.indexOf(letter) >= 0;
    }

    private static void add(List<Cut> cuts, String word, int letters, String article) {
        if (word.length() - letters >= LEAST) {
            cuts.add(new Cut(letters, article.concat(word.substring(letters))));
        }
    }
}
