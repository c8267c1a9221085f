package io.khabar.study;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page in the docs that studies put their tables on, each between two comments that name it. */
public final class StudyPage {
    public static final Path DOCS = Path.of("docs");

    private StudyPage() {}

    /** Prints the table and puts it where the page has a place for it. */
    public static void put(String page, String name, List<String> header, List<List<String>> rows) {
        StringBuilder table = new StringBuilder();
        row(table, header);
        row(table, header.stream().map(cell -> "---").toList());
        rows.forEach(cells -> row(table, cells));
        System.out.println(table);
        Path file = DOCS.resolve(page);
        try {
            String begin = "<!-- " + name + " -->\n";
            String end = "<!-- end of " + name + " -->";
            Matcher place = Pattern.compile(Pattern.quote(begin) + ".*?" + Pattern.quote(end), Pattern.DOTALL)
                    .matcher(Files.readString(file, UTF_8));
            Files.writeString(file, place.replaceFirst(Matcher.quoteReplacement(begin + table + end)), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void row(StringBuilder table, List<String> cells) {
        table.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
