package io.khabar.enrich;

import io.khabar.analysis.ArabicParticles;
import io.khabar.analysis.ArabicParticles.Cut;
import io.khabar.enrich.PhraseWord.Role;

/**
 * Tells from the form of an Arabic word, once for each form of an article, which particles are attached to it and whether
 * it is a verb or has a pronoun.
 *
 * <p>What stands in the article by itself too may be cut out of a word.
 */
final class ArabicReader {
    private static final int LEAST = 3;

    private final Forms forms;
    private final TagWords words;

    ArabicReader(Forms forms) {
        this.forms = forms;
        this.words = forms.words();
    }

    ArabicReading read(Form form) {
        if (form.arabic() == null) {
            form.setArabic(form.isIn(TagWords.BORDER) ? ArabicReading.border(form) : unlisted(form));
        }
        return form.arabic();
    }

    private ArabicReading unlisted(Form form) {
        Cut cut = particles(form.text());
        Form rest = cut == null ? form : forms.of(cut.form());
        String text = rest.text();
        boolean isVerbOrNone = !rest.isDefinite();
        if (rest.isIn(TagWords.BORDER) || isVerbOrNone && rest.isIn(TagWords.ARABIC_VERB)) {
            return ArabicReading.border(rest);
        }
        boolean isLong = text.length() > LEAST;
        boolean maybeVerb = isVerbOrNone && !words.isArabicNoun(text);
        boolean maybeOpenEnded = isLong && !rest.isIn(TagWords.ARABIC_NOUN);
        if (maybeVerb && isLong && isVerb(text) || maybeOpenEnded && isOpenEnded(rest)) {
            return ArabicReading.border(rest);
        }
        boolean maybeFeminine = maybeVerb && isLong && "اوي".indexOf(text.charAt(text.length() - 2)) < 0;
        return new ArabicReading(rest, cut, role(rest), maybeVerb, maybeFeminine, maybeOpenEnded);
    }

    private static Role role(Form form) {
        if (form.isIn(TagWords.LINK)) {
            return Role.LINK;
        }
        boolean weak = form.text().length() < LEAST || form.isIn(TagWords.WEAK | TagWords.DEFINITE_WEAK);
        return weak ? Role.WEAK : Role.CONTENT;
    }

    /** The attached particles of the word, as far as it can be told that they are; null without. */
    private Cut particles(String form) {
        if (ArabicParticles.cuts(form).isEmpty()) {
            return null;
        }
        int conjunction = isConjunction(form) ? 1 : 0;
        String rest = form.substring(conjunction);
        if (conjunction > 0 && isBorder(rest)) {
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
        return switch (form.charAt(0)) {
            case 'و' -> !words.isArabicNoun(form) && !forms.has("ال".concat(form)) || isBorder(form.substring(1));
            case 'ف' -> !words.isArabicNoun(form) && begins(form.substring(1));
            default -> false;
        };
    }

    private boolean begins(String rest) {
        return Form.isDefinite(rest) || isBorder(rest) || forms.has(rest);
    }

    private boolean isBorder(String form) {
        return (words.lists(form) & TagWords.BORDER) != 0;
    }

    private boolean isPreposition(String form) {
        if (form.length() <= LEAST || "بلك".indexOf(form.charAt(0)) < 0 || words.isArabicNoun(form)) {
            return false;
        }
        String rest = form.substring(1);
        if (Form.isDefinite(rest)
                || (words.lists(rest) & TagWords.WEAK) != 0
                || forms.has(rest)
                || forms.has("ال".concat(rest))) {
            return true;
        }
        // After ال no particle can stand: البرلمان shows that برلمان is whole.
        return form.charAt(0) != 'ك' && form.length() > LEAST + 1 && !forms.has("ال".concat(form));
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

    /** Whether it ends with a pronoun of several letters or with the alef of an indefinite object. */
    private static boolean isOpenEnded(Form form) {
        String text = form.text();
        boolean pronoun =
                text.length() > LEAST + 1 && (text.endsWith("ها") || text.endsWith("هم") || text.endsWith("هما"));
        boolean object = text.endsWith("ا") && !text.endsWith("ايا") && !form.isDefinite();
        return pronoun || object;
    }
}
