package io.khabar.enrich.gazetteer;

import io.khabar.article.EntityType;
import io.khabar.enrich.gazetteer.GazetteerEntry.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The countries of ISO 3166 with their Arabic and English names in the JDK's CLDR data, added to a gazetteer: a country
 * that has an entry gets further names, one that has none gets an entry.
 *
 * <p>A name that another entry already has is not added, so that the files decide. Descriptions such as "Hong Kong SAR
 * China (…)" are no names and stay out.
 */
final class CountryNames {
    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("ar"), Locale.ENGLISH);

    private CountryNames() {}

    static List<GazetteerEntry> addTo(List<GazetteerEntry> entries) {
        Set<String> taken = new HashSet<>();
        Map<String, Integer> places = new HashMap<>();
        List<GazetteerEntry> all = new ArrayList<>(entries);
        for (int i = 0; i < all.size(); i++) {
            all.get(i).spellings().forEach(spelling -> taken.add(spelling.text()));
            if (all.get(i).isCountry()) {
                places.put(all.get(i).country(), i);
            }
        }
        for (String code : Locale.getISOCountries()) {
            Integer place = places.get(code);
            if (place == null) {
                all.add(entry(code, taken));
            } else {
                all.set(place, withNames(all.get(place), taken));
            }
        }
        return all;
    }

    private static GazetteerEntry withNames(GazetteerEntry entry, Set<String> taken) {
        Set<Spelling> spellings = new LinkedHashSet<>(entry.spellings());
        spellings.addAll(spellings(entry.country(), taken));
        return new GazetteerEntry(
                entry.id(),
                entry.type(),
                entry.names(),
                entry.wikidata(),
                entry.country(),
                true,
                List.copyOf(spellings));
    }

    private static GazetteerEntry entry(String code, Set<String> taken) {
        Map<String, String> names = new HashMap<>();
        LANGUAGES.forEach(language -> names.put(language.getLanguage(), name(code, language)));
        String id = "place/country-" + code.toLowerCase(Locale.ROOT);
        return new GazetteerEntry(id, EntityType.PLACE, Map.copyOf(names), null, code, true, spellings(code, taken));
    }

    private static List<Spelling> spellings(String code, Set<String> taken) {
        return LANGUAGES.stream()
                .map(language -> name(code, language))
                .filter(name -> name.chars().noneMatch(c -> c == '(' || c == '&') && !name.contains(" - "))
                .filter(name -> !taken.contains(name))
                .map(name -> new Spelling(name, true))
                .toList();
    }

    private static String name(String code, Locale language) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(language);
    }
}
