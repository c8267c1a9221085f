package io.khabar.analysis;

import java.io.IOException;
import java.util.function.IntPredicate;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/** Protects the words of other scripts from the stemmer that follows: whether one is protected, their first letter says. */
final class ScriptFilter extends TokenFilter {
    static final IntPredicate LATIN = letter -> letter < 0x0250;
    static final IntPredicate ARABIC = letter -> letter >= 0x0600 && letter < 0x0780;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute isProtected = addAttribute(KeywordAttribute.class);
    private final IntPredicate script;

    ScriptFilter(TokenStream input, IntPredicate script) {
        super(input);
        this.script = script;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        isProtected.setKeyword(term.length() == 0 || !script.test(term.charAt(0)));
        return true;
    }
}
