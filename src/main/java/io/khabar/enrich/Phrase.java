package io.khabar.enrich;

/**
 * A phrase as an article has it.
 *
 * @param text its most frequent spelling there, without attached particles
 * @param count number of its occurrences
 * @param inHeadline whether one of them is in the headline
 */
record Phrase(String text, int count, boolean inHeadline) {}
