package io.khabar.match;

import java.util.Collection;

/**
 * A stem of a word of an article that rules look for. A chain instead of a list, and with the hash beside the form: what an
 * article's words lead to lies all over the memory, and each step there costs more than what is done with it.
 *
 * @param form the stem as rules have it
 * @param hash of the form
 * @param next the word's next stem; null after the last
 */
record Stem(String form, int hash, Stem next) {

    /** The first of a word's stems; null when there are none. */
    static Stem chain(Collection<String> forms) {
        Stem last = null;
        for (String form : forms) {
            last = new Stem(form, form.hashCode(), last);
        }
        return last;
    }
}
