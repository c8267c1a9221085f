package io.khabar.dedup;

import java.util.Locale;

/** One thing that a newsroom does to a text that it takes over. */
enum Edit {
    /** The end is cut off, after a sentence; strength is the share of sentences that goes. */
    CUT,
    /** The end is cut off within a word, as a feed's excerpt is; strength is the share of characters that goes. */
    TRUNCATED,
    /** Sentences go from anywhere; strength is their share. */
    DROPPED,
    /** Sentences of another article come in anywhere; strength is their share of the result. */
    INSERTED,
    /** Sentences are moved; strength is the share that is. */
    REORDERED,
    /** Dateline, agency and editor's lines are changed or added; strength 1 does all four. */
    AGENCY_LINES,
    /** Words of reporting become others of the same meaning; strength is the chance of each. */
    ATTRIBUTIONS,
    /** Words become others, taken from other articles; strength is the share of words. */
    REWORDED,
    /** The headline becomes another; strength is the share of its words. */
    HEADLINE,
    /** Letters, marks and digits are written in another habit; strength is the share of words. */
    SPELLING,
    /** Three of the others, one after the other, each with a strength of its own up to the given one. */
    MIXED;

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
