/**
 * What a word is: the chains of analysis that articles, rules and the gazetteer share.
 *
 * <p>In: text as it stands. Out: normalised words with offsets into that text. Nothing is refused: text without words
 * gives none. Built of Lucene's filters; the attached particles and the
 * light stems of Arabic and the prefixes of Hebrew are ours.
 */
package io.khabar.analysis;
