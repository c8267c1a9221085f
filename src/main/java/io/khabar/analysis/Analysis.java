package io.khabar.analysis;

import org.apache.lucene.analysis.Analyzer;

/**
 * The analysers of words, shared by articles, rules and the gazetteer, so that all three mean the same by a word.
 *
 * <p>Every {@link Chain} begins alike: NFKC with case folding (presentation forms, width, case; marks without a meaning
 * of their own such as bidi controls go), words after Unicode's UAX #29, digits as ASCII, English possessives off,
 * Arabic and Persian letter variants, diacritics and tatweel. Offsets always lead back to the original text.
 *
 * <p>What follows depends on the script of the word, so that one chain serves a text in Arabic that quotes English, and
 * one rule holds terms of both. Only languages that share a script and yet end their words differently have a chain of
 * their own: an article is read by the chain of its language, and so are the rules that are tried on it.
 */
public final class Analysis {
    private static final Analyzer NAMES = new WordAnalyzer(reader -> reader, stream -> stream);

    private Analysis() {}

    /** Words as they are, normalised but neither cut nor stemmed: for names. */
    public static Analyzer names() {
        return NAMES;
    }

    /** Light stems, one for each word: for the terms of a rule. */
    public static Analyzer query() {
        return Chain.GENERAL.query();
    }

    /** As {@link #query()}, for a rule that is tried on articles in this language (BCP 47). */
    public static Analyzer query(String language) {
        return Chain.of(language).query();
    }

    /** Light stems, with those of the words without attached particles at the same position: for articles. */
    public static Analyzer text() {
        return Chain.GENERAL.text();
    }

    /** As {@link #text()}, for an article in this language (BCP 47). */
    public static Analyzer text(String language) {
        return Chain.of(language).text();
    }
}
