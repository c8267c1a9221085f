package io.khabar.enrich;

import java.util.HashMap;
import java.util.Map;

/** Counts the occurrences of one phrase. */
final class PhraseCount {
    private final Map<String, Integer> spellings = new HashMap<>(2);
    private String spelling;
    private boolean name;
    private int headline;
    private int lead;
    private int tail;

    /** Counts an occurrence that begins with this word of the field. */
    void add(FieldText field, int word) {
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
        String spelt = form.startsWith("ال") && text.startsWith("لل") ? "ا".concat(text.substring(1)) : text;
        int count = spellings.merge(spelt, 1, Integer::sum);
        if (spelling == null || count > spellings.get(spelling)) {
            spelling = spelt;
        }
    }

    void isName() {
        name = true;
    }

    int occurrences() {
        return headline + lead + tail;
    }

    Phrase phrase(String key) {
        return new Phrase(spelling, key, headline, lead, tail, name);
    }
}
