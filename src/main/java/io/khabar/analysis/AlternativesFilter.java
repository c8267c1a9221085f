package io.khabar.analysis;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Gives some words other forms as well, at the same position and with the same offsets.
 *
 * <p>What else is known of the word is not kept for its alternatives as Lucene's own filters do, since nothing after this
 * filter in a {@link Chain} changes it.
 */
abstract class AlternativesFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Deque<String> waiting = new ArrayDeque<>();

    AlternativesFilter(TokenStream input) {
        super(input);
    }

    /** Changes the word as it should be, and {@link #add adds} its other forms. */
    abstract void alternatives(CharTermAttribute word);

    /** Adds a form of the word, unless it is the same as one that it has already. */
    final void add(String form) {
        if (!waiting.contains(form) && !form.contentEquals(term)) {
            waiting.add(form);
        }
    }

    @Override
    public final boolean incrementToken() throws IOException {
        if (!waiting.isEmpty()) {
            term.setEmpty().append(waiting.poll());
            increment.setPositionIncrement(0);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        alternatives(term);
        return true;
    }

    @Override
    public final void reset() throws IOException {
        super.reset();
        waiting.clear();
    }
}
