/**
 * What a word is: the chains of analysis that articles, rules and the gazetteer share.
 *
 * <p>In: text as it stands. Out: normalised words with offsets into that text. Nothing is refused: text without words
 * gives none. Built of Lucene's filters; only the attached particles of Arabic are ours.
 */
package io.khabar.analysis;
