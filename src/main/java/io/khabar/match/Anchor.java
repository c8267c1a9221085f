package io.khabar.match;

/**
 * A word that helps to make a rule worth trying on an article that has it.
 *
 * @param field field that is {@linkplain Field#indexed() indexed}
 * @param form the word as analysed
 */
record Anchor(Field field, String form) {}
