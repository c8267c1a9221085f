/**
 * What an article is about, in words of its own.
 *
 * <p>In: the words of the article, its language, its entities and its provider's keywords. Out: {@code tags}: those
 * keywords that the text has and keyphrases of our own, the heaviest first. Nothing is
 * refused: a keyword that the text does not have is no tag, and stays among the keywords.
 */
package io.khabar.enrich.tag;
