package io.khabar.enrich.tag;

import io.khabar.enrich.tag.PhraseWord.Role;

/**
 * What the letters of an Arabic word tell, wherever it stands.
 *
 * @param form the word without its attached particles
 * @param cut letters of the word that are those particles
 * @param role what it is in a phrase, unless it is a border after all
 * @param maybeVerb whether its spelling and its place tell if it is a verb
 * @param maybeFeminineVerb whether it is one that ends with ت
 * @param maybeOpenEnded whether it has a pronoun if it ends with ه
 */
record ArabicReading(
        Form form, int cut, Role role, boolean maybeVerb, boolean maybeFeminineVerb, boolean maybeOpenEnded) {

    static ArabicReading border(Form form) {
        return new ArabicReading(form, 0, Role.BORDER, false, false, false);
    }
}
