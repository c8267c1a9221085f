package io.khabar.match;

/**
 * A word of an article that makes a rule worth trying.
 *
 * @param field field that is {@linkplain Field#indexed() indexed}
 * @param form the word as analysed
 */
record Anchor(Field field, String form) {}
