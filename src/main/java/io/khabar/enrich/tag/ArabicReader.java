package io.khabar.enrich.tag;

import io.khabar.enrich.tag.PhraseWord.Role;
import io.khabar.enrich.text.Particle;

/**
 * Tells from the form of an Arabic word, once for each form of an article, which particles are attached to it and whether
 * it is a verb or has a pronoun.
 *
 * <p>What stands in the article by itself too may be cut out of a word.
 */
final class ArabicReader {
    private static final int LEAST = 3;

    private final Forms forms;

    ArabicReader(Forms forms) {
        this.forms = forms;
    }

    ArabicReading read(Form form) {
        if (form.arabic() == null) {
            form.setArabic(form.isIn(TagWords.BORDER) ? ArabicReading.border(form) : unlisted(form));
        }
        return form.arabic();
    }

    private ArabicReading unlisted(Form form) {
        int cut = form.facts().mayBeCut() ? particles(form.facts()) : 0;
        Form rest = cut == 0 ? form : forms.of(rest(form.facts(), cut));
        FormFacts facts = rest.facts();
        boolean maybeVerb = !facts.isDefinite() && !facts.isNoun();
        boolean maybeOpenEnded = facts.isLong() && !facts.isIn(TagWords.ARABIC_NOUN);
        if (facts.isIn(TagWords.BORDER)
                || !facts.isDefinite() && facts.isIn(TagWords.ARABIC_VERB)
                || maybeVerb && facts.isVerb()
                || maybeOpenEnded && facts.isOpenEnded()) {
            return ArabicReading.border(rest);
        }
        return new ArabicReading(rest, cut, role(rest), maybeVerb, maybeVerb && facts.mayBeFeminine(), maybeOpenEnded);
    }

    private static Role role(Form form) {
        if (form.isIn(TagWords.LINK)) {
            return Role.LINK;
        }
        boolean weak = form.facts().isShort() || form.isIn(TagWords.WEAK | TagWords.DEFINITE_WEAK);
        return weak ? Role.WEAK : Role.CONTENT;
    }

    /** What is left of a word; after لل with the article that it swallowed. */
    private FormFacts rest(FormFacts form, int cut) {
        if (Particle.holdsArticle(form.text(), cut)) {
            return forms.words().facts("ال".concat(form.text().substring(cut)));
        }
        return cut == 1 ? form.rest() : form.rest().rest();
    }

    /** Letters of the attached particles of the word, as far as it can be told that they are. */
    private int particles(FormFacts form) {
        int conjunction = isConjunction(form) ? 1 : 0;
        FormFacts rest = conjunction == 0 ? form : form.rest();
        if (conjunction > 0 && rest.isIn(TagWords.BORDER)) {
            return 1;
        }
        if (rest.first() == 'ل' && rest.text().startsWith("لل") && rest.text().length() >= 2 + LEAST) {
            return conjunction + 2;
        }
        if (isPreposition(rest)) {
            return conjunction + 1;
        }
        return conjunction;
    }

    private boolean isConjunction(FormFacts form) {
        char first = form.first();
        if (!form.isLong() || first != 'و' && first != 'ف') {
            return false;
        }
        FormFacts rest = form.rest();
        if (first == 'و') {
            return !form.isNoun() && !forms.has(form.definiteHash()) || rest.isIn(TagWords.BORDER);
        }
        return !form.isNoun() && (rest.isDefinite() || rest.isIn(TagWords.BORDER) || forms.has(rest.hash()));
    }

    private boolean isPreposition(FormFacts form) {
        char first = form.first();
        if (!form.isLong() || first != 'ب' && first != 'ل' && first != 'ك') {
            return false;
        }
        FormFacts rest = form.rest();
        boolean seen = forms.has(rest.hash()) || forms.has(rest.definiteHash());
        boolean ordinary = first != 'ك' && rest.isIn(TagWords.ORDINARY) && !form.isIn(TagWords.ORDINARY);
        // After ال no particle can stand: البرلمان shows that برلمان is whole.
        boolean maybeWhole = forms.has(form.definiteHash());
        if (form.isNoun()) {
            boolean onlyBegins = !form.isInflectedNoun() && !rest.isShort();
            return onlyBegins && (seen || ordinary) && !maybeWhole;
        }
        if (rest.isDefinite() || rest.isIn(TagWords.WEAK) || seen) {
            return true;
        }
        return first != 'ك' && (rest.isLong() || ordinary) && !maybeWhole;
    }
}
