package io.khabar.enrich.name;

import io.khabar.analysis.ArabicParticles.Cut;
import io.khabar.enrich.text.FieldText;
import io.khabar.enrich.text.Particle;

/**
 * The words of a field with their kinds, as they stand and without attached particles.
 *
 * <p>A word that is in a list itself is not cut, except to find a given name or the head of a name.
 */
final class FieldWords {
    private final FieldText text;
    private final Vocabulary vocabulary;
    private final WordKinds[] known;
    /** Of each word, side by side: nearly all questions are about them. */
    private final int[] kinds;

    private final int[] cutKinds;

    FieldWords(FieldText text, Vocabulary vocabulary) {
        this.text = text;
        this.vocabulary = vocabulary;
        known = new WordKinds[text.size()];
        kinds = new int[text.size()];
        cutKinds = new int[text.size()];
        for (int word = 0; word < known.length; word++) {
            known[word] = vocabulary.of(text.at(word));
            kinds[word] = known[word].kinds();
            cutKinds[word] = known[word].cutKinds();
        }
    }

    FieldText text() {
        return text;
    }

    int size() {
        return known.length;
    }

    String form(int word) {
        return text.form(word);
    }

    /** Whether the word as it stands is of any of the kinds. */
    boolean is(int word, int kind) {
        return (kinds[word] & kind) != 0;
    }

    /** Whether what an attached particle leaves is of any of the kinds. */
    boolean isWithoutParticle(int word, int kind) {
        return (cutKinds[word] & kind) != 0;
    }

    boolean isEither(int word, int kind) {
        return ((kinds[word] | cutKinds[word]) & kind) != 0;
    }

    /** Whether the word is in no list, neither as it stands nor cut. */
    boolean isUnknown(int word) {
        return (kinds[word] | cutKinds[word]) == 0;
    }

    /** Whether the word can be a part of an acronym spelt out in the names of its letters. */
    boolean mayBeLetters(int word) {
        return known[word].mayBeLetters();
    }

    /** Whether a noun without its article is one of those in organisations' names. */
    boolean isField(String noun) {
        return (vocabulary.kinds(noun) & Vocabulary.LINK) != 0;
    }

    boolean isDefinite(int word) {
        return known[word].isDefinite();
    }

    boolean isArabic(int word) {
        return known[word].isArabic();
    }

    boolean isNumber(int word) {
        return Character.isDigit(form(word).charAt(0));
    }

    double shape(int word) {
        return known[word].shape();
    }

    /** How the word looks without its attached particle. */
    double shapeWithoutParticle(int word) {
        return known[word].cutShape();
    }

    /** The form of the word that is of the kind: as it stands, or else without its particle. */
    String kindWord(int word, int kind) {
        return is(word, kind) ? form(word) : formWithoutParticle(word);
    }

    /** Form without the attached particle, or null when none can be cut. */
    String formWithoutParticle(int word) {
        Cut cut = known[word].cut();
        return cut == null ? null : cut.form();
    }

    boolean joinedToNext(int word) {
        return text.joinedToNext(word);
    }

    int start(int word) {
        return text.start(word);
    }

    /** Offset of the name's first letter behind the attached particle. */
    int startWithoutParticle(int word) {
        return Particle.nameStart(
                text.text(),
                text.start(word),
                text.end(word),
                form(word),
                known[word].cut().letters());
    }
}
