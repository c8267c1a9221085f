package io.khabar.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The filters of a chain on a single word that is in its normal form already. For one thread. */
final class StemStream {
    private final OneWord word = new OneWord();
    private final TokenStream stems;
    private final CharTermAttribute stem;

    StemStream(UnaryOperator<TokenStream> filters) {
        stems = filters.apply(word);
        stem = stems.addAttribute(CharTermAttribute.class);
    }

    /** Its stem, then those of what remains without attached particles. */
    List<String> of(String form) {
        List<String> found = new ArrayList<>(2);
        word.form = form;
        try {
            stems.reset();
            while (stems.incrementToken()) {
                String next = stem.toString();
                found.add(next.equals(form) ? form : next);
            }
            stems.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a word in memory can't fail to be read", e);
        }
        return List.copyOf(found);
    }

    private static final class OneWord extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private String form;

        @Override
        public boolean incrementToken() {
            if (form == null) {
                return false;
            }
            clearAttributes();
            term.append(form);
            form = null;
            return true;
        }
    }
}
