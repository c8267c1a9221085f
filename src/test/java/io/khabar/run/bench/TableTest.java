package io.khabar.run.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {
    private final Table table = new Table(
            "speed",
            "Speed",
            List.of("pipeline", "articles/s", "kept up", "records"),
            List.of(
                    List.of("full", Spread.of(List.of(120.0, 100.0, 1234.5)), true, 1_500L),
                    List.of("naive", Spread.of(List.of(2.0, 3.0)), false, 7)));

    @TempDir
    private Path directory;

    @Test
    void it_reads_well_on_a_terminal_and_on_a_page() {
        assertThat(table.text())
                .isEqualTo(String.join(
                        "\n",
                        "Speed",
                        "  pipeline           articles/s  kept up  records",
                        "  full       120 (100 to 1,235)      yes    1,500",
                        "  naive     2.50 (2.00 to 3.00)       no        7",
                        ""));
        assertThat(table.markdown()).startsWith("| pipeline | articles/s | kept up | records |\n| --- | ");
    }

    @Test
    void it_takes_its_place_on_a_page_and_in_json() throws Exception {
        Path page = Files.writeString(
                directory.resolve("page.md"), "before\n<!-- speed -->\nold\n<!-- end of speed -->\nafter\n", UTF_8);
        List<Table> told = new ArrayList<>();
        Report report = new Report(told::add);
        report.add(table);
        report.writePage(page);
        report.writeJson(directory.resolve("bench.json"));
        assertThat(told).containsExactly(table);
        assertThat(page).hasContent("before\n<!-- speed -->\n" + table.markdown() + "<!-- end of speed -->\nafter\n");
        assertThat(directory.resolve("bench.json")).content(UTF_8).contains("\"median\" : 120.0", "\"records\" : 1500");
    }
}
