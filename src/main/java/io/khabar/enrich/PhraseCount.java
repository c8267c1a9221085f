package io.khabar.enrich;

import java.util.HashMap;
import java.util.Map;

/** Counts the occurrences of one phrase. */
final class PhraseCount {
    private final Map<String, Integer> spellings = new HashMap<>(2);
    private String spelling;
    private String shortSpelling;
    private boolean name;
    private boolean telling;
    private int headline;
    private int lead;
    private int tail;

    /**
     * Counts an occurrence that begins with this word of the field.
     *
     * @param isTelling whether there is more in it than words that say little by themselves
     */
    void add(FieldText field, int word, boolean isTelling) {
        telling |= isTelling;
        if (field.isHeadline()) {
            headline++;
        } else if (word < Phrase.LEAD_WORDS) {
            lead++;
        } else {
            tail++;
        }
    }

    /**
     * Counts a spelling; of equally frequent ones the first stays.
     *
     * @param form normalised form of the first word, without attached particles
     */
    void spell(String text, String form) {
        // Of للأمم the phrase keeps both letters, since its article is in them.
        String whole = form.startsWith("ال") && text.startsWith("لل") ? "ا".concat(text.substring(1)) : text;
        String spelt = whole.replace("#", "").replace('_', ' ');
        int count = spellings.merge(spelt, 1, Integer::sum);
        if (spelling == null || count > spellings.get(spelling)) {
            spelling = spelt;
        }
    }

    /** Notes a name of the entity that is shorter than its fullest one: shown only if that can't be. */
    void spellShort(String text) {
        shortSpelling = text;
    }

    void isName() {
        name = true;
    }

    Phrase phrase(String key) {
        return new Phrase(spelling == null ? shortSpelling : spelling, key, headline, lead, tail, name, telling);
    }
}
