/**
 * Whom and what an article names, whether a list has the name or not.
 *
 * <p>In: the words of the article and the names that {@link io.khabar.enrich.gazetteer} found in them. Out: {@code entities}
 * with their mentions. First each name of the gazetteer is given its entry, or none; then names that no list has are found
 * by what begins them and stands beside them, one {@code *Finder} a kind; then family names alone in what is left. Nothing
 * is refused: a name that may be two entries alike is left out.
 */
package io.khabar.enrich.name;
