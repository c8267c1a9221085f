package io.khabar.enrich.gazetteer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.khabar.article.EntityType;
import io.khabar.enrich.text.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the shipped lists hold, and where their ids come from. */
class ShippedGazetteerTest {
    private static final Path SHARED =
            Path.of(Objects.requireNonNullElse(System.getenv("KHABAR_SHARED"), "../shared"), "data");
    private static final List<GazetteerEntry> ENTRIES =
            Gazetteer.load(new Lexicon()).entries();

    @Test
    void it_knows_the_news_of_the_world() {
        assertThat(of(EntityType.PERSON)).hasSizeGreaterThan(1_900);
        assertThat(of(EntityType.ORGANISATION)).hasSizeGreaterThan(1_200);
        assertThat(of(EntityType.PLACE)).hasSizeGreaterThan(249 + 3_000);
    }

    @Test
    void every_wikidata_id_was_verified_and_stands_once() throws IOException {
        Set<String> verified = new HashSet<>();
        rows("entities-qids.tsv").forEach(row -> verified.add(row[0]));
        rows("places.tsv").forEach(row -> verified.add(row[0]));
        List<String> ids = ENTRIES.stream()
                .map(GazetteerEntry::wikidata)
                .filter(Objects::nonNull)
                .toList();
        assertThat(ids)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(verified).contains(id));
    }

    @Test
    void every_country_has_its_capital() throws IOException {
        Set<String> known = new HashSet<>();
        for (GazetteerEntry entry : of(EntityType.PLACE)) {
            entry.spellings().forEach(spelling -> known.add(spelling.text().toLowerCase(Locale.ROOT)));
        }
        List<String[]> capitals =
                rows("places.tsv").filter(row -> row[1].equals("capital")).toList();
        assertThat(capitals)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(known).containsAnyOf(row[2].toLowerCase(Locale.ROOT), row[3]));
    }

    @Test
    void a_list_from_an_open_database_stands_beside_its_notice() {
        String notice = new Lexicon().read("gazetteer/odbl/NOTICE");
        assertThat(notice).contains("Countries States Cities", "https://opendatacommons.org/licenses/odbl/1-0/");
    }

    @Test
    void an_arabic_name_is_written_in_arabic_letters() {
        assertThat(of(EntityType.PLACE))
                .extracting(entry -> entry.names().get("ar"))
                .allSatisfy(
                        name -> assertThat(name).doesNotContainPattern("[A-Za-z\u067e\u0686\u0698\u06a9\u06af\u06cc]"));
    }

    private static List<GazetteerEntry> of(EntityType type) {
        return ENTRIES.stream().filter(entry -> entry.type() == type).toList();
    }

    /** The rows of a shared table below its comments and its header. */
    private static Stream<String[]> rows(String file) throws IOException {
        Path table = SHARED.resolve(file);
        assumeTrue(Files.exists(table), "no table at " + table);
        return Files.readAllLines(table, UTF_8).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("qid\t"))
                .map(line -> line.split("\t", -1));
    }
}
