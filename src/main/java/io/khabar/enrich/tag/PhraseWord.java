package io.khabar.enrich.tag;

/**
 * A word of an article as the search for phrases sees it.
 *
 * @param form its form without attached particles
 * @param start offset of its first UTF-16 code unit, without attached particles
 * @param end offset after its last UTF-16 code unit
 * @param opens whether no phrase goes on from the word before to this one
 * @param name the entity's name that the word belongs to, or null
 */
record PhraseWord(Form form, int start, int end, Role role, boolean opens, NamedSpan name) {

    /** What a word may be in a phrase. */
    enum Role {
        /** In no phrase: a function word, a verb, a numeral, a day. */
        BORDER,
        /** Only between two others: of, غير. */
        LINK,
        /** Says too little to be a phrase by itself: a general noun, an adjective of nationality. */
        WEAK,
        /** Any other. */
        CONTENT
    }

    static PhraseWord border(Form form, int start, int end) {
        return new PhraseWord(form, start, end, Role.BORDER, true, null);
    }

    PhraseWord opening() {
        return opens ? this : new PhraseWord(form, start, end, role, true, name);
    }

    /** Whether a phrase may begin here: not on a link, and not within a name. */
    boolean begins() {
        return role != Role.LINK && role != Role.BORDER && (name == null || start <= name.start());
    }

    /** Whether a phrase may end here. */
    boolean ends() {
        return role != Role.LINK && role != Role.BORDER && (name == null || end >= name.end());
    }
}
