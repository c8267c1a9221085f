/**
 * What an article says about itself: language, tags, entities and subjects.
 *
 * <p>In: a decoded article. Out: the same article with {@code language}, {@code tags}, {@code entities} and {@code
 * subjects} set, each mention with its span in the original text. Nothing is refused: an enrichment that fails leaves
 * its field as it was and is counted.
 *
 * <p>Entities come from the gazetteer, JSON Lines in the resources under {@code gazetteer/}:
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
package io.khabar.enrich;
