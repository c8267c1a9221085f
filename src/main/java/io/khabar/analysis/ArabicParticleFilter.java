package io.khabar.analysis;

import io.khabar.analysis.ArabicParticles.Cut;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Adds each word without its {@linkplain ArabicParticles attached particles} at the same position. */
final class ArabicParticleFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);

    private Iterator<Cut> cuts = List.<Cut>of().iterator();
    private State word;

    ArabicParticleFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (cuts.hasNext()) {
            restoreState(word);
            term.setEmpty().append(cuts.next().form());
            increment.setPositionIncrement(0);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        List<Cut> found = ArabicParticles.cuts(term.toString());
        if (!found.isEmpty()) {
            cuts = found.iterator();
            word = captureState();
        }
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        cuts = List.<Cut>of().iterator();
    }
}
