package io.khabar.enrich.gazetteer;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.khabar.article.EntityType;
import io.khabar.enrich.gazetteer.GazetteerEntry.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads gazetteer files; a broken line is an error that names its file and number. */
final class GazetteerReader {
    private static final ObjectReader JSON = new ObjectMapper().readerFor(Line.class);
    private static final Pattern ID = Pattern.compile("[a-z]+/[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern WIKIDATA = Pattern.compile("Q[1-9][0-9]*");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private final List<GazetteerEntry> entries = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> countries = new HashSet<>();

    /** The entries read so far, in their order. */
    List<GazetteerEntry> entries() {
        return entries;
    }

    /** Reads the content of the file of that name. */
    GazetteerReader read(String file, String content) {
        int number = 0;
        for (String line : content.lines().toList()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                entries.add(entry(JSON.readValue(line)));
            } catch (JsonProcessingException e) {
                throw broken(file, number, e.getOriginalMessage());
            } catch (IllegalArgumentException e) {
                throw broken(file, number, e.getMessage());
            }
        }
        return this;
    }

    private GazetteerEntry entry(Line line) {
        require(line.id != null && ID.matcher(line.id).matches(), "id must look like person/some-name, not " + line.id);
        require(ids.add(line.id), "the id " + line.id + " was given before");
        require(line.type != null && line.type != EntityType.UNKNOWN, "type must be one of the known types");
        require(line.names != null && named(line, "ar") && named(line, "en"), "names must have ar and en");
        require(line.wikidata == null || WIKIDATA.matcher(line.wikidata).matches(), "wikidata is not an item");
        boolean isCountry = line.country != null;
        String country = isCountry ? line.country : line.in;
        require(country == null || COUNTRY.matcher(country).matches(), "a country is two capital letters");
        require(!isCountry || countries.add(country), "the country " + country + " was given before");
        return new GazetteerEntry(
                line.id, line.type, Map.copyOf(line.names), line.wikidata, country, isCountry, spellings(line));
    }

    private static List<Spelling> spellings(Line line) {
        Set<String> all = new LinkedHashSet<>(line.names.values());
        flat(line.aliases).forEach(all::add);
        Set<String> uncertain = new HashSet<>();
        flat(line.uncertain).forEach(uncertain::add);
        all.addAll(uncertain);
        return all.stream()
                .map(name -> spelling(name, !uncertain.contains(name)))
                .toList();
    }

    private static Spelling spelling(String name, boolean certain) {
        long letters = name.chars().filter(Character::isLetterOrDigit).count();
        require(letters > 1, "a name needs two letters: '" + name + "'");
        return new Spelling(name, certain);
    }

    private static Stream<String> flat(Map<String, List<String>> names) {
        return names == null ? Stream.of() : names.values().stream().flatMap(Collection::stream);
    }

    private static boolean named(Line line, String language) {
        return line.names.get(language) != null && !line.names.get(language).isBlank();
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    private static IllegalArgumentException broken(String file, int line, String message) {
        return new IllegalArgumentException(file + ", line " + line + ": " + message);
    }

    /** A line as it stands in the file. */
    private record Line(
            String id,
            EntityType type,
            Map<String, String> names,
            Map<String, List<String>> aliases,
            Map<String, List<String>> uncertain,
            String country,
            @JsonProperty("in") String in,
            String wikidata) {}
}
