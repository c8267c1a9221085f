package io.khabar.enrich;

import io.khabar.analysis.ArabicParticles;
import java.util.Set;

/** Judges by the word before it whether a found word is a name of its own or a part of something else. */
final class NameContext {
    /** After these stands a noun. */
    private static final Set<String> PREPOSITIONS = Set.of(
            "في", "من", "الي", "علي", "عن", "مع", "بين", "ضد", "نحو", "تجاه", "داخل", "خارج", "عبر", "حول", "ان", "لكن",
            "شمال", "جنوب", "شرق", "غرب", "شمالي", "جنوبي", "شرقي", "غربي", "وسط", "قرب", "دوله", "ازمه", "حرب");

    private final Vocabulary vocabulary;

    NameContext(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Whether the name can stand for itself. One word directly after a given name is an unknown person's family name (جيل
     * بايدن); السعودية after a definite noun is an adjective (القوات السعودية), سورية after any (فصائل سورية).
     */
    boolean standsAlone(Found found) {
        if (isOffice(found)) {
            return false;
        }
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

    private boolean isGivenName(String word) {
        if (isGiven(word)) {
            return true;
        }
        for (ArabicParticles.Cut cut : ArabicParticles.cuts(word)) {
            if (isGiven(cut.form())) {
                return true;
            }
        }
        return false;
    }

    private boolean isGiven(String word) {
        int kinds = vocabulary.kinds(word);
        return (kinds & Vocabulary.GIVEN) != 0
                && (kinds & (Vocabulary.MAYBE_GIVEN | Vocabulary.COMMON | Vocabulary.TITLE)) == 0;
    }

    /** الخارجية الأمريكية after وزير is a part of an office. */
    private static boolean isOffice(Found found) {
        String first = found.field().form(found.from());
        if (found.from() == 0 || !first.equals("الخارجيه") && !first.equals("الدفاع") && !first.equals("الداخليه")) {
            return false;
        }
        String before = found.field().form(found.from() - 1);
        return before.contains("وزير") && found.field().joinedToNext(found.from() - 1);
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
