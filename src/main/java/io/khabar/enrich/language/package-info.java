/**
 * What language an article is in.
 *
 * <p>In: headline and the beginning of the body. Out: a BCP 47 tag on the article. Nothing is refused: where the text does
 * not tell, the article keeps what its provider said.
 */
package io.khabar.enrich.language;
