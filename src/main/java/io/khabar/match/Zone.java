package io.khabar.match;

/** Part of an article, by how much a word in it says of the article's subject. */
public enum Zone {
    HEADLINE,
    /** The first words of the body, where news says what it is about. */
    LEAD,
    /** The body after its lead. */
    REST,
    /** What the body says of other articles ({@code Read more: …}): it counts nothing. */
    TEASER
}
