package io.khabar.match;

import io.khabar.analysis.Chain;
import io.khabar.analysis.WordMemo;

/**
 * The places in which rules that are put into force one after the other remember which words they look for: they stay the
 * same however often the rules change, and nothing else that is remembered of words is overwritten.
 *
 * @param general for articles that the general chain reads
 * @param others for all other chains together: their words are seldom the same
 */
record TermMemos(WordMemo<Stem> general, WordMemo<Stem> others) {
    TermMemos() {
        this(Terms.memo(), Terms.memo());
    }

    WordMemo<Stem> of(Chain chain) {
        return chain == Chain.GENERAL ? general : others;
    }
}
