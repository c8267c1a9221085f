/**
 * What an article says about itself: language, tags, entities and subjects.
 *
 * <p>In: a decoded article. Out: the same article with {@code language}, {@code tags}, {@code entities} and {@code
 * subjects} set, each mention with its span in the original text. Nothing is refused: an enrichment that fails leaves
 * its field as it was and is counted.
 *
 * <p>{@link io.khabar.enrich.Enricher} takes the article through them in turn:
 *
 * <ol>
 *   <li>{@link io.khabar.enrich.text}: headline and body as words, which all of them read;
 *   <li>{@link io.khabar.enrich.language}: the language;
 *   <li>{@link io.khabar.enrich.gazetteer}, then {@link io.khabar.enrich.name}: the names that a list has, then what each
 *       of them stands for and the names that no list has, which are the entities;
 *   <li>{@link io.khabar.enrich.tag}: the provider's keywords and keyphrases of our own, which are the tags;
 *   <li>subjects, by rules that this stage does not know.
 * </ol>
 *
 * None of them knows another, but that names begin with the gazetteer and tags look at the entities of the article.
 */
package io.khabar.enrich;
