package io.khabar.enrich.gazetteer;

import io.khabar.article.EntityType;
import io.khabar.enrich.text.FieldText;
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
public record GazetteerEntry(
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
    public record Spelling(String text, boolean certain) {}

    private static final String UNLISTED = "unlisted:";

    /**
     * Stands for a name that no gazetteer has.
     *
     * @param text as the article writes it
     * @param key by which it is the same as another of the same article
     */
    public static GazetteerEntry unlisted(EntityType type, String text, String key) {
        String language = FieldText.isArabic(text.charAt(0)) ? "ar" : "en";
        return new GazetteerEntry(
                UNLISTED + type + ':' + key, type, Map.of(language, text), null, null, false, List.of());
    }

    /** The id for others than us: null for a name that no gazetteer has. */
    public String publicId() {
        return id.startsWith(UNLISTED) ? null : id;
    }

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
