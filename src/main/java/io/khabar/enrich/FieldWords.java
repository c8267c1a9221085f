package io.khabar.enrich;

import io.khabar.analysis.ArabicParticles;
import io.khabar.analysis.ArabicParticles.Cut;
import java.util.List;

/**
 * The words of a field with their kinds, as they stand and without attached particles.
 *
 * <p>Of the ways to cut a word the first whose rest is in a list counts; a word that is in a list itself is not cut, except
 * to find a given name or the head of a name.
 */
final class FieldWords {
    private static final int NO_CUT = 0;

    private final FieldText text;
    private final Vocabulary vocabulary;
    private final int[] kinds;
    private final int[] cutKinds;
    private final Cut[] cuts;
    private final double[] shapes;

    FieldWords(FieldText text, Vocabulary vocabulary) {
        this.text = text;
        this.vocabulary = vocabulary;
        int size = text.size();
        kinds = new int[size];
        cutKinds = new int[size];
        cuts = new Cut[size];
        shapes = new double[size];
        for (int word = 0; word < size; word++) {
            String form = text.form(word);
            kinds[word] = vocabulary.kinds(form);
            shapes[word] = Double.NaN;
            List<Cut> all = ArabicParticles.cuts(form);
            for (int i = 0; i < all.size() && cutKinds[word] == NO_CUT; i++) {
                cutKinds[word] = vocabulary.kinds(all.get(i).form());
                cuts[word] = all.get(i);
            }
        }
    }

    FieldText text() {
        return text;
    }

    int size() {
        return kinds.length;
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

    /** Whether a noun without its article is one of those in organisations' names. */
    boolean isField(String noun) {
        return (vocabulary.kinds(noun) & Vocabulary.LINK) != 0;
    }

    boolean isDefinite(int word) {
        return form(word).startsWith("ال") && form(word).length() > 3;
    }

    boolean isArabic(int word) {
        return isArabic(form(word).charAt(0));
    }

    static boolean isArabic(char c) {
        return c >= '\u0620' && c <= '\u06D3';
    }

    boolean isNumber(int word) {
        return Character.isDigit(form(word).charAt(0));
    }

    double shape(int word) {
        if (Double.isNaN(shapes[word])) {
            shapes[word] = vocabulary.shape(form(word));
        }
        return shapes[word];
    }

    /** How the word looks without its attached particle. */
    double shapeWithoutParticle(int word) {
        return cuts[word] == null ? Double.NEGATIVE_INFINITY : vocabulary.shape(cuts[word].form());
    }

    /** The form of the word that is of the kind: as it stands, or else without its particle. */
    String kindWord(int word, int kind) {
        return is(word, kind) ? form(word) : formWithoutParticle(word);
    }

    /** Form without the attached particle, or null when none can be cut. */
    String formWithoutParticle(int word) {
        return cuts[word] == null ? null : cuts[word].form();
    }

    boolean joinedToNext(int word) {
        return text.joinedToNext(word);
    }

    int start(int word) {
        return text.start(word);
    }

    /** Offset of the name's first letter behind the attached particle. */
    int startWithoutParticle(int word) {
        return Particle.nameStart(text.text(), text.start(word), text.end(word), form(word), cuts[word]);
    }
}
