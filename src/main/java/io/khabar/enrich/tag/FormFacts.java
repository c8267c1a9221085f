package io.khabar.enrich.tag;

import io.khabar.analysis.ArabicParticles;
import io.khabar.analysis.WordForm;

/** What the word lists and its letters say of a normalised word, in any article. */
final class FormFacts {
    private static final int LEAST = 3;
    private static final int LEAST_DEFINITE = 5;

    private final String text;
    private final char first;
    private final boolean isShort;
    private final boolean isLong;
    private final long hash;
    private final long definiteHash;
    private final long stem;
    private final FormFacts rest;
    private final int lists;
    private final boolean definite;
    private final boolean mayBeCut;
    private final boolean noun;
    private final boolean inflectedNoun;
    private final boolean verb;
    private final boolean feminine;
    private final boolean openEnded;

    /**
     * Creates the facts of a word.
     *
     * @param lists those of {@link TagWords} that have it
     * @param rest those of what its first letter leaves, where that may be an attached particle
     */
    FormFacts(String text, int lists, Beginnings nouns, FormFacts rest) {
        this.text = text;
        first = text.charAt(0);
        isShort = text.length() < LEAST;
        isLong = text.length() > LEAST;
        this.lists = lists;
        this.rest = rest;
        hash = WordForm.hash(text);
        definiteHash = WordForm.hash("ال".concat(text));
        stem = WordForm.hash(Stems.of(text));
        definite = isDefinite(text);
        mayBeCut = isLong && !ArabicParticles.cuts(text).isEmpty();
        noun = nouns.has(text, text.length() > 4 && text.startsWith("ال") ? 2 : 0);
        inflectedNoun = noun && nouns.isInflected(text);
        verb = isLong && isVerb(text);
        feminine = isLong && "اوي".indexOf(text.charAt(text.length() - 2)) < 0;
        openEnded = isLong && isOpenEnded(text);
    }

    /** Whether a word begins with the Arabic article. */
    static boolean isDefinite(String text) {
        return text.startsWith("ال") && text.length() >= LEAST_DEFINITE;
    }

    private static boolean isVerb(String form) {
        return form.charAt(0) == 'ي' || form.startsWith("سي") || form.endsWith("وا") || isDerivedVerb(form);
    }

    /** انفعل, افتعل and استفعل; their nouns have an alef more: انفعال. */
    private static boolean isDerivedVerb(String form) {
        boolean shape = form.length() == 5 && (form.charAt(1) == 'ن' || form.charAt(2) == 'ت')
                || form.length() == 6 && form.startsWith("است");
        return shape && form.charAt(0) == 'ا' && form.indexOf('ا', 1) < 0 && !form.endsWith("ه");
    }

    private static boolean isOpenEnded(String text) {
        boolean pronoun =
                text.length() > LEAST + 1 && (text.endsWith("ها") || text.endsWith("هم") || text.endsWith("هما"));
        boolean object = text.endsWith("ا") && !text.endsWith("ايا") && !isDefinite(text);
        return pronoun || object;
    }

    String text() {
        return text;
    }

    char first() {
        return first;
    }

    /** Whether it has fewer letters than most words. */
    boolean isShort() {
        return isShort;
    }

    /** Whether it has more letters than the shortest of those. */
    boolean isLong() {
        return isLong;
    }

    /** {@link WordForm#hash()} of the word. */
    long hash() {
        return hash;
    }

    /** That of the word with the Arabic article before it. */
    long definiteHash() {
        return definiteHash;
    }

    /** Hash of its stem. */
    long stem() {
        return stem;
    }

    /** The word without its first letter, or null where that can't be an attached particle. */
    FormFacts rest() {
        return rest;
    }

    /** Whether it stands in any of the lists. */
    boolean isIn(int any) {
        return (lists & any) != 0;
    }

    boolean isDefinite() {
        return definite;
    }

    /** Whether its first letters may be attached particles. */
    boolean mayBeCut() {
        return mayBeCut;
    }

    /** Whether the word, though it looks like a word with a particle, a suffix or a verb's prefix, is an Arabic noun. */
    boolean isNoun() {
        return noun;
    }

    /** Whether it is that with nothing but an inflection behind it: بطاقة, and not لحماية, which begins like لحم. */
    boolean isInflectedNoun() {
        return inflectedNoun;
    }

    /** Whether it looks like an Arabic verb, unless it is a noun. */
    boolean isVerb() {
        return verb;
    }

    /** Whether ت at its end is no part of ات, وت or يت. */
    boolean mayBeFeminine() {
        return feminine;
    }

    /** Whether it ends like one with a pronoun of several letters or with the alef of an indefinite object. */
    boolean isOpenEnded() {
        return openEnded;
    }
}
