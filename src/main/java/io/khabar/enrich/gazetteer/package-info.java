/**
 * The names that lists know, and where a text has them.
 *
 * <p>In: the gazetteer's files, the names of countries that the JDK has, and the words of a field. Out: each place where
 * such a name stands, with all entries that have it: which of them is meant is told by {@link io.khabar.enrich.name}.
 * Refused: a line of a file that is no entry, with file and line, which stops the start.
 *
 * <p>The files are JSON Lines in the resources under {@code gazetteer/}:
 *
 * <pre>{@code
 * {"id": "place/aden", "type": "PLACE", "names": {"ar": "عدن", "en": "Aden"},
 *  "aliases": {"ar": ["مدينة عدن"]}, "uncertain": {"ar": ["عدن"]}, "in": "YE", "wikidata": "Q131694"}
 * }</pre>
 *
 * <ul>
 *   <li>{@code id} is ours and stays; {@code names} are shown, and found in a text like the {@code aliases};
 *   <li>{@code uncertain} lists those of all its names that may also mean something else: each counts only where the
 *       article names the entry otherwise too, or something else of the same country. Without that it still keeps a
 *       shorter name from being found in it: مجلس الأمن القومي is not مجلس الأمن;
 *   <li>{@code country} (ISO 3166) marks the entry that is that country, {@code in} one that lies there. The JDK's
 *       CLDR data adds its names of a country to the names given here;
 *   <li>a Latin name without small letters is an acronym and must stand in the text exactly so.
 * </ul>
 */
package io.khabar.enrich.gazetteer;
