package io.khabar.enrich;

import io.khabar.analysis.ArabicParticles.Cut;
import io.khabar.enrich.PhraseWord.Role;
import java.util.Set;

/**
 * Where phrases begin and end in Arabic, told from the forms of the words.
 *
 * <p>Verbs are told by lists, by their endings and prefixes, and by standing first in a sentence without an article. A
 * word with an attached particle begins a phrase. So does an indefinite word after a definite one (النار اتفاق), which
 * can't be one phrase unless it is a name; and a word with a pronoun (قواتها) belongs to none, since out of its sentence
 * nobody knows whose it is.
 */
final class ArabicPhrases {
    private static final int LEAST = 3;
    /** Words after which an Arabic verb follows, if no article does. */
    private static final Set<String> BEFORE_VERBS =
            Set.of("التي", "الذي", "الذين", "اللذين", "لم", "لن", "قد", "سوف", "كي", "لكي", "كان", "كانت", "مما");

    private final TagWords words;
    private final Set<String> seen;

    /** @param seen every normalised word of the article: what stands there by itself too may be cut out of a word */
    ArabicPhrases(TagWords words, Set<String> seen) {
        this.words = words;
        this.seen = seen;
    }

    /** @param before the word before in its sentence, or null for the first */
    PhraseWord read(FieldText field, int word, PhraseWord before) {
        String form = field.form(word);
        int start = field.start(word);
        int end = field.end(word);
        if (words.isBorder(form, "ar")) {
            return PhraseWord.border(form, start, end);
        }
        Cut cut = particles(form);
        String rest = cut == null ? form : cut.form();
        if (words.isBorder(rest, "ar") || isVerb(field, word, rest, before) || isOpenEnded(field.text(), end, rest)) {
            return PhraseWord.border(rest, start, end);
        }
        int first = cut == null ? start : Particle.nameStart(field.text(), start, end, form, cut);
        Role role = role(rest);
        boolean other = before != null && isDefinite(before.form()) && !isDefinite(rest) && role != Role.LINK;
        return new PhraseWord(rest, first, end, role, cut != null || other, null);
    }

    private Role role(String form) {
        if (TagWords.isLink(form, "ar")) {
            return Role.LINK;
        }
        boolean weak =
                form.length() < LEAST || words.isWeak(form) || form.startsWith("ال") && words.isWeak(form.substring(2));
        return weak ? Role.WEAK : Role.CONTENT;
    }

    /** The attached particles of the word, as far as it can be told that they are; null without. */
    private Cut particles(String form) {
        int conjunction = isConjunction(form) ? 1 : 0;
        String rest = form.substring(conjunction);
        if (conjunction > 0 && words.isBorder(rest, "ar")) {
            return new Cut(1, rest);
        }
        if (rest.startsWith("لل") && rest.length() >= 2 + LEAST) {
            return new Cut(conjunction + 2, "ال".concat(rest.substring(2)));
        }
        if (isPreposition(rest)) {
            return new Cut(conjunction + 1, rest.substring(1));
        }
        return conjunction > 0 ? new Cut(1, rest) : null;
    }

    private boolean isConjunction(String form) {
        if (form.length() <= LEAST) {
            return false;
        }
        String rest = form.substring(1);
        return switch (form.charAt(0)) {
            case 'و' -> !words.isArabicNoun(form) && !seen.contains("ال".concat(form)) || words.isBorder(rest, "ar");
            case 'ف' ->
                !words.isArabicNoun(form) && (isDefinite(rest) || words.isBorder(rest, "ar") || seen.contains(rest));
            default -> false;
        };
    }

    private boolean isPreposition(String form) {
        if (form.length() <= LEAST || "بلك".indexOf(form.charAt(0)) < 0 || words.isArabicNoun(form)) {
            return false;
        }
        String rest = form.substring(1);
        if (isDefinite(rest) || words.isWeak(rest) || seen.contains(rest) || seen.contains("ال".concat(rest))) {
            return true;
        }
        // After ال no particle can stand: البرلمان shows that برلمان is whole.
        return form.charAt(0) != 'ك' && form.length() > LEAST + 1 && !seen.contains("ال".concat(form));
    }

    static boolean isDefinite(String form) {
        return form.startsWith("ال") && form.length() >= 2 + LEAST;
    }

    private boolean isVerb(FieldText field, int word, String form, PhraseWord before) {
        if (isDefinite(form)) {
            return false;
        }
        if (words.isArabicVerb(form) || form.charAt(0) == 'س' && words.isArabicVerb(form.substring(1))) {
            return true;
        }
        if (words.isArabicNoun(form)) {
            return false;
        }
        if (form.length() > LEAST) {
            char last = field.text().charAt(field.end(word) - 1);
            boolean feminine = last == 'ت' && "اوي".indexOf(form.charAt(form.length() - 2)) < 0;
            if (isDerivedVerb(form)
                    || form.charAt(0) == 'ي'
                    || form.startsWith("سي")
                    || feminine
                    || form.endsWith("وا")) {
                return true;
            }
        }
        boolean expected = before == null ? !field.isHeadline() : BEFORE_VERBS.contains(before.form());
        return expected && !isNounByEnding(field.text(), field.end(word));
    }

    /** انفعل, افتعل and استفعل; their nouns have an alef more: انفعال. */
    private static boolean isDerivedVerb(String form) {
        boolean shape = form.length() == 5 && (form.charAt(1) == 'ن' || form.charAt(2) == 'ت')
                || form.length() == 6 && form.startsWith("است");
        return shape && form.charAt(0) == 'ا' && form.indexOf('ا', 1) < 0 && !form.endsWith("ه");
    }

    /** ة, اء, ات, ون and ين end nouns; a verb may end so too, but seldom without a prefix that tells it. */
    private static boolean isNounByEnding(String text, int end) {
        char last = text.charAt(end - 1);
        char previous = text.charAt(Math.max(0, end - 2));
        return last == 'ة'
                || previous == 'ا' && (last == 'ء' || last == 'ت')
                || last == 'ن' && "وي".indexOf(previous) >= 0;
    }

    /** Whether it ends with a pronoun or with the alef of an indefinite object. */
    private boolean isOpenEnded(String text, int end, String form) {
        if (form.length() <= LEAST || words.endsAsNoun(form)) {
            return false;
        }
        boolean pronoun = text.charAt(end - 1) == 'ه'
                || form.length() > LEAST + 1 && (form.endsWith("ها") || form.endsWith("هم") || form.endsWith("هما"));
        boolean object = form.endsWith("ا") && !form.endsWith("ايا") && !isDefinite(form);
        return pronoun || object;
    }
}
