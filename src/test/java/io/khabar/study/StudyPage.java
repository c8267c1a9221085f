package io.khabar.study;

import io.khabar.run.bench.DocPage;
import io.khabar.run.bench.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** A page in the docs that studies put their tables on, each between two comments that name it. */
public final class StudyPage {
    public static final Path DOCS = Path.of("docs");

    private StudyPage() {}

    /** Prints the table and puts it where the page has a place for it. */
    public static void put(String page, String name, List<String> header, List<List<String>> rows) {
        String table = new Table(
                        name,
                        name,
                        header,
                        rows.stream().map(List::<Object>copyOf).toList())
                .markdown();
        System.out.println(table);
        try {
            new DocPage(DOCS.resolve(page)).put(name, table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
