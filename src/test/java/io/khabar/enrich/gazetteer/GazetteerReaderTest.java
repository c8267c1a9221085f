package io.khabar.enrich.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.enrich.text.Lexicon;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerReaderTest {
    private static final String GOOD = """
            {"id": "place/some-town", "type": "PLACE", "names": {"ar": "بلدة ما", "en": "Some Town"}, "in": "EG"}
            """;

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"id": "place/x", "type": "PLACE", "names": {"en": "Town"}}                                   | ar and en
                    {"id": "place/x", "type": "PLACE"}                                                             | ar and en
                    {"id": "place/some-town", "type": "PLACE", "names": {"ar": "بلدة", "en": "Town"}}             | given before
                    {"id": "place/x", "type": "RIVER", "names": {"ar": "بلدة", "en": "Town"}}                     | RIVER
                    {"id": "place/x", "names": {"ar": "بلدة", "en": "Town"}}                                      | type
                    {"id": "place/x", "type": "PLACE", "names": {"ar": "ب", "en": "Town"}}                        | two letters
                    {"id": "Place X", "type": "PLACE", "names": {"ar": "بلدة", "en": "Town"}}                     | Place X
                    {"id": "place/x", "type": "PLACE", "names": {"ar": "بلدة", "en": "Town"}, "wikidata": "79"}   | wikidata
                    {"id": "place/x", "type": "PLACE", "names": {"ar": "بلدة", "en": "Town"}, "in": "Egypt"}      | country
                    {"id": "place/x", "type": "PLACE", "names": {"ar": "بلدة", "en": "Town"}, "alias": []}        | alias
                    {"id": "place/x",                                                                              | end-of-input
                    """)
    void a_broken_line_is_an_error_with_file_and_line(String line, String message) {
        GazetteerReader reader = new GazetteerReader();
        assertThatThrownBy(() -> reader.read("towns.jsonl", GOOD + "\n" + line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("towns.jsonl, line 3: ")
                .hasMessageContaining(message);
    }

    @Test
    void the_shipped_files_have_each_country_once() {
        List<GazetteerEntry> entries = Gazetteer.load(new Lexicon()).entries();
        assertThat(entries).extracting(GazetteerEntry::id).doesNotHaveDuplicates();
        assertThat(entries)
                .filteredOn(GazetteerEntry::isCountry)
                .extracting(GazetteerEntry::country)
                .containsExactlyInAnyOrder(Locale.getISOCountries());
    }

    @Test
    void a_country_without_a_line_comes_from_the_jdk() {
        List<GazetteerEntry> entries = CountryNames.addTo(List.of());
        assertThat(entries).hasSize(Locale.getISOCountries().length);
        assertThat(entries)
                .filteredOn(entry -> entry.id().equals("place/country-eg"))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.names()).containsEntry("ar", "مصر").containsEntry("en", "Egypt"));
    }

    @Test
    void a_country_with_a_line_gets_the_jdks_names_too() {
        String line = """
                {"id": "place/hungary", "type": "PLACE", "names": {"ar": "المجر", "en": "Hungary"}, "country": "HU"}
                """;
        List<GazetteerEntry> entries = CountryNames.addTo(
                new GazetteerReader().read("countries.jsonl", line).entries());
        assertThat(entries.get(0).spellings())
                .extracting(GazetteerEntry.Spelling::text)
                .contains("المجر", "Hungary", "هنغاريا");
        assertThat(Arrays.asList(Locale.getISOCountries())).hasSameSizeAs(entries);
    }
}
