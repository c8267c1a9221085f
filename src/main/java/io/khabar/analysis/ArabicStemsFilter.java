package io.khabar.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * Puts the {@linkplain ArabicStems light stem} in the place of each Arabic word; of a word of a text, beside it the stems
 * of the word without its {@linkplain ArabicParticles attached particles}.
 */
final class ArabicStemsFilter extends AlternativesFilter {
    private final KeywordAttribute isProtected = addAttribute(KeywordAttribute.class);
    private final boolean isText;

    ArabicStemsFilter(TokenStream input, boolean isText) {
        super(input);
        this.isText = isText;
    }

    @Override
    void alternatives(CharTermAttribute word) {
        if (isProtected.isKeyword()) {
            return;
        }
        boolean mayBeCut = isText && ArabicParticles.mayBeginWithOne(word.charAt(0));
        String form = mayBeCut ? word.toString() : null;
        word.setLength(ArabicStems.stem(word.buffer(), word.length()));
        if (mayBeCut) {
            for (ArabicParticles.Cut cut : ArabicParticles.ordinaryCuts(form)) {
                add(ArabicStems.stem(cut.form()));
            }
        }
    }
}
