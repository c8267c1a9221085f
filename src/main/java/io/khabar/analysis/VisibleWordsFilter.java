package io.khabar.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Leaves out words of which normalisation has left nothing: a lone tatweel is a word to UAX #29.
 *
 * <p>Unlike Lucene's filters of this kind it leaves no gap, so that a phrase is found across one.
 */
final class VisibleWordsFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    VisibleWordsFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (input.incrementToken()) {
            if (term.length() > 0) {
                return true;
            }
        }
        return false;
    }
}
