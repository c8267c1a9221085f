package io.khabar.enrich;

import io.khabar.article.EntityType;
import java.util.List;
import java.util.Map;

/**
 * A person, organisation, place or event that the gazetteer knows.
 *
 * @param names canonical name by language
 * @param wikidata Wikidata item, or null
 * @param country ISO 3166 code of the country that it is or lies in, or null
 * @param isCountry whether it is that country
 * @param spellings every name it is found by
 */
record GazetteerEntry(
        String id,
        EntityType type,
        Map<String, String> names,
        String wikidata,
        String country,
        boolean isCountry,
        List<Spelling> spellings) {

    /**
     * A name as somebody writes it.
     *
     * @param certain whether it means this entry wherever it stands
     */
    record Spelling(String text, boolean certain) {}

    /** Entries are the same by id, which is unique in a gazetteer. */
    @Override
    public boolean equals(Object other) {
        return other instanceof GazetteerEntry entry && entry.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
