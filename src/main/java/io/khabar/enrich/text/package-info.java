/**
 * What every enrichment works with: the words of the article, and the word lists of the resources.
 *
 * <p>In: an article, and resources by name. Out: its headline and body as words that know their place in the original
 * text, and lists of normalised words with a version of all that was read. Nothing is refused; a resource that is missing
 * is an error of the build.
 */
package io.khabar.enrich.text;
