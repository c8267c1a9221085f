/**
 * What travels: the records of the topics (generated from {@code schemas/}) and the identity of an article.
 *
 * <p>In: the address, source, headline, day and text of an article. Out: its id. Nothing is refused: every article has
 * an identity, at worst that of its text.
 */
package io.khabar.article;
