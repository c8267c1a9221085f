package io.khabar.dedup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page in the docs that the studies put their tables on, each between two comments that name it. */
final class StudyPage {
    static final Path DOCS = Path.of("docs");
    private static final Path PAGE = DOCS.resolve("duplicates.md");

    private StudyPage() {}

    /** Prints the table and puts it where the page has a place for it. */
    static void put(String name, List<String> header, List<List<String>> rows) {
        StringBuilder table = new StringBuilder();
        row(table, header);
        row(table, header.stream().map(cell -> "---").toList());
        rows.forEach(cells -> row(table, cells));
        System.out.println(table);
        try {
            String begin = "<!-- " + name + " -->\n";
            String end = "<!-- end of " + name + " -->";
            Matcher place = Pattern.compile(Pattern.quote(begin) + ".*?" + Pattern.quote(end), Pattern.DOTALL)
                    .matcher(Files.readString(PAGE, UTF_8));
            Files.writeString(PAGE, place.replaceFirst(Matcher.quoteReplacement(begin + table + end)), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void row(StringBuilder table, List<String> cells) {
        table.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
