package io.khabar.enrich.name;

import io.khabar.analysis.ArabicParticles.Cut;

/**
 * What the lists of names and its look tell of a normalised word, in any article.
 *
 * <p>Of the ways to cut a word the first whose rest is in a list counts.
 *
 * @param kinds of {@link Vocabulary}, of the word as it stands
 * @param cutKinds those of what an attached particle leaves
 * @param cut that way to cut it, or else the last one; null when none is possible
 * @param shape how much it looks like a part of a person's name, as log-odds
 * @param cutShape the same of what the cut leaves; minus infinity without
 * @param isDefinite whether it begins with the Arabic article
 * @param isArabic whether its first letter is Arabic
 * @param mayBeLetters whether it is the name of a letter, or several with full stops between them
 */
record WordKinds(
        int kinds,
        int cutKinds,
        Cut cut,
        double shape,
        double cutShape,
        boolean isDefinite,
        boolean isArabic,
        boolean mayBeLetters) {

    boolean is(int kind) {
        return (kinds & kind) != 0;
    }
}
