package io.khabar.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Adds Hebrew words without the letters that are written onto their beginning: ו, then ש or כש, then one of the
 * prepositions ב כ ל מ, then the article ה. Each cut leaves at least {@value #LEAST} letters, and no lexicon says which
 * cuts are nonsense.
 */
final class HebrewPrefixFilter extends AlternativesFilter {
    private static final int LEAST = 3;

    HebrewPrefixFilter(TokenStream input) {
        super(input);
    }

    @Override
    void alternatives(CharTermAttribute word) {
        if (word.length() <= LEAST || rank(word.charAt(0), -1) < 0) {
            return;
        }
        String form = word.toString();
        int before = -1;
        for (int letters = 1; form.length() - letters >= LEAST; letters++) {
            int rank = rank(form.charAt(letters - 1), before);
            if (rank <= before) {
                return;
            }
            before = rank;
            add(form.substring(letters));
        }
    }

    /** The place of a letter in a prefix, or -1; a preposition may stand before ש and after it. */
    private static int rank(char letter, int before) {
        return switch (letter) {
            case 'ו' -> 0;
            case 'ב', 'כ', 'ל', 'מ' -> before < 1 ? 1 : 3;
            case 'ש' -> 2;
            case 'ה' -> 4;
            default -> -1;
        };
    }
}
