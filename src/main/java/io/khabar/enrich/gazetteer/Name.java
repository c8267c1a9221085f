package io.khabar.enrich.gazetteer;

import io.khabar.enrich.text.FieldText;

/**
 * A spelling under which an entry is found.
 *
 * @param spelling as the gazetteer has it
 * @param certain whether it means the entry wherever it stands
 * @param capitals for each word from the lowest bit, whether a capital letter must begin it in the text
 * @param titled whether its first word is a title or a kind of thing, and the rest a name of the entry by itself
 * @param acronym whether the text must have exactly this spelling: a Latin name without small letters
 */
public record Name(
        GazetteerEntry entry, String spelling, boolean certain, long capitals, boolean titled, boolean acronym) {

    boolean sameAs(Name other) {
        return entry.equals(other.entry) && capitals == other.capitals && acronym == other.acronym;
    }

    /** Whether the text writes the name's words with the capital letters that it needs. */
    boolean fits(FieldText field, int from, int to) {
        if (acronym) {
            return spelling.equals(field.text().substring(field.start(from), field.end(to - 1)));
        }
        for (int word = from; word < to && capitals >> (word - from) != 0; word++) {
            if ((capitals >> (word - from) & 1) != 0
                    && Character.isLowerCase(field.text().charAt(field.start(word)))) {
                return false;
            }
        }
        return true;
    }
}
