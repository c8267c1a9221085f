package io.khabar.decode;

/** What the label of a line says about the rest of the line. */
enum Label {
    PUBLISHED,
    SOURCE,
    KEYWORDS,
    BYLINE,
    /** Another article begins here: with this line's text, or else with the next line. */
    RELATED,
    /** The line names another article and nothing more. */
    LINK;

    /** Whether the rest of the line is about another article. */
    boolean isElsewhere() {
        return this == RELATED || this == LINK;
    }
}
