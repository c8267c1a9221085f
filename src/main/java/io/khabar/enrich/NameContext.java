package io.khabar.enrich;

import io.khabar.analysis.ArabicParticles;
import java.util.Set;

/** Judges by the word before it whether a found word is a name of its own or a part of something else. */
final class NameContext {
    /** After these stands a noun. */
    private static final Set<String> PREPOSITIONS = Set.of(
            "في", "من", "الي", "علي", "عن", "مع", "بين", "ضد", "نحو", "تجاه", "داخل", "خارج", "عبر", "حول", "ان", "لكن",
            "شمال", "جنوب", "شرق", "غرب", "شمالي", "جنوبي", "شرقي", "غربي", "وسط", "قرب", "دوله", "ازمه", "حرب");

    private final Set<String> givenNames;

    /** The given names are normalised words. */
    NameContext(Set<String> givenNames) {
        this.givenNames = givenNames;
    }

    /**
     * Whether the name can stand for itself. One word directly after a given name is an unknown person's family name (جيل
     * بايدن); السعودية after a definite noun is an adjective (القوات السعودية), سورية after any (فصائل سورية).
     */
    boolean standsAlone(Found found) {
        if (found.words() > 1 || found.from() == 0 || found.hasParticle()) {
            return true;
        }
        int before = found.from() - 1;
        if (!found.field().joinedToNext(before)) {
            return true;
        }
        String word = found.field().form(before);
        return !isGivenName(word) && !isAdjective(found.field().form(found.from()), word);
    }

    boolean isGivenName(String word) {
        return givenNames.contains(word)
                || ArabicParticles.cuts(word).stream().anyMatch(cut -> givenNames.contains(cut.form()));
    }

    /** السعودية and سورية are also adjectives, which follow a noun and agree with it. */
    private static boolean isAdjective(String word, String before) {
        if (!word.endsWith("يه")) {
            return false;
        }
        return word.startsWith("ال")
                ? before.startsWith("ال")
                        || ArabicParticles.cuts(before).stream().anyMatch(NameContext::isDefinite)
                : !PREPOSITIONS.contains(before);
    }

    private static boolean isDefinite(ArabicParticles.Cut cut) {
        return cut.form().startsWith("ال");
    }
}
