package io.khabar.enrich.name;

import io.khabar.analysis.ArabicParticles;
import io.khabar.analysis.WordForm;
import io.khabar.article.EntityType;
import io.khabar.enrich.gazetteer.Found;
import io.khabar.enrich.text.FieldText;
import java.util.Set;

/** Judges by the word before it whether a found word is a name of its own or a part of something else. */
final class NameContext {
    /** After these stands a noun. */
    private static final Set<String> PREPOSITIONS = Set.of(
            "في", "من", "الي", "علي", "عن", "مع", "بين", "ضد", "نحو", "تجاه", "داخل", "خارج", "عبر", "حول", "ان", "لكن",
            "شمال", "جنوب", "شرق", "غرب", "شمالي", "جنوبي", "شرقي", "غربي", "وسط", "قرب", "دوله", "ازمه", "حرب");

    /** After these stands a paper or another that tells news. */
    private static final Set<String> TELLING = Set.of(
            "صحيفه",
            "جريده",
            "مجله",
            "وكاله",
            "قناه",
            "موقع",
            "نقلت",
            "ذكرت",
            "كتبت",
            "نشرت",
            "قالت",
            "افادت",
            "اوردت",
            "newspaper",
            "daily");
    /** After these stands a place that somebody is at. */
    private static final Set<String> AT =
            Set.of("زار", "زاروا", "زارت", "السياح", "قرب", "امام", "هضبه", "منطقه", "مدينه");

    private final Vocabulary vocabulary;

    NameContext(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Whether the name can stand for itself. One word directly after a given name is an unknown person's family name (جيل
     * بايدن); السعودية after a definite noun is an adjective (القوات السعودية), سورية after any (فصائل سورية).
     */
    boolean standsAlone(Found found) {
        if (isOffice(found) || goesOn(found)) {
            return false;
        }
        if (found.words() > 1 || found.from() == 0 || found.hasParticle()) {
            return true;
        }
        int before = found.from() - 1;
        if (!found.field().joinedToNext(before)) {
            return true;
        }
        WordForm word = found.field().at(before);
        return !isGivenName(word) && !isAdjective(found.field().form(found.from()), word);
    }

    private boolean isGivenName(WordForm word) {
        if (isGiven(vocabulary.of(word).kinds())) {
            return true;
        }
        for (ArabicParticles.Cut cut : ArabicParticles.cuts(word)) {
            if (isGiven(vocabulary.kinds(cut.form()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGiven(int kinds) {
        return (kinds & Vocabulary.GIVEN) != 0
                && (kinds & (Vocabulary.MAYBE_GIVEN | Vocabulary.COMMON | Vocabulary.TITLE)) == 0;
    }

    /** The type of what can only stand after the word before the name, or null: a paper after صحيفة, a place after زار. */
    static EntityType typeBy(Found found) {
        if (found.from() == 0 || found.hasParticle() || !found.field().joinedToNext(found.from() - 1)) {
            return null;
        }
        String before = found.field().form(found.from() - 1);
        String bare = before.length() > 4 && before.startsWith("و") ? before.substring(1) : before;
        if (TELLING.contains(before) || TELLING.contains(bare)) {
            return EntityType.ORGANISATION;
        }
        return AT.contains(before) || AT.contains(bare) ? EntityType.PLACE : null;
    }

    /** محمد بن راشد البلوشي is not the one that the gazetteer has as محمد بن راشد. */
    private boolean goesOn(Found found) {
        FieldText field = found.field();
        int next = found.to();
        if (found.names().get(0).entry().type() != EntityType.PERSON
                || next >= field.size()
                || !field.joinedToNext(next - 1)) {
            return false;
        }
        String form = field.form(next);
        return form.startsWith("ال") && form.length() > 5 && form.endsWith("ي") && vocabulary.kinds(form) == 0;
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
    private static boolean isAdjective(String word, WordForm before) {
        if (!word.endsWith("يه")) {
            return false;
        }
        return word.startsWith("ال")
                ? before.text().startsWith("ال")
                        || ArabicParticles.cuts(before).stream().anyMatch(NameContext::isDefinite)
                : !PREPOSITIONS.contains(before.text());
    }

    private static boolean isDefinite(ArabicParticles.Cut cut) {
        return cut.form().startsWith("ال");
    }
}
