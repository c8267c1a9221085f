package io.khabar.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Folds the letters and marks that Lucene's Arabic and Persian normalisation leaves: alef wasla and its like, the small
 * alef and the signs of the Quran, Hebrew points, Russian ё.
 */
final class LetterVariantFilter extends TokenFilter {
    private static final char NOTHING = 0;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    LetterVariantFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        char[] letters = term.buffer();
        int kept = 0;
        for (int i = 0; i < term.length(); i++) {
            char folded = folded(letters[i]);
            if (folded != NOTHING) {
                letters[kept++] = folded;
            }
        }
        term.setLength(kept);
        return true;
    }

    private static char folded(char c) {
        if (c < '\u0451' || c > '\u06ED') {
            return c;
        }
        return switch (c) {
            case '\u0451' -> '\u0435'; // Russian io
            case '\u0671', '\u0672', '\u0673', '\u0675' -> '\u0627'; // alef with wasla or wavy hamza, high hamza alef
            case '\u06AA' -> '\u0643'; // swash kaf
            case '\u06D5' -> '\u0647'; // ae, which Persian keyboards give for heh
            default -> isMark(c) ? NOTHING : c;
        };
    }

    private static boolean isMark(char c) {
        return (c < '\u0600' || c > '\u0609') && Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
