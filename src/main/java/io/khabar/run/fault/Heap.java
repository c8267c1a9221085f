package io.khabar.run.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Megabytes that were in use after each collection of a JVM, out of its log of them, in which each line begins with its age. */
final class Heap {
    private static final Pattern COLLECTION = Pattern.compile("^\\[([\\d.]+)s\\].* Pause .*->(\\d+)M\\(");

    private Heap() {}

    /** Of all collections in the log. */
    static List<Integer> after(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log, UTF_8)) {
            return lines.map(COLLECTION::matcher)
                    .filter(Matcher::find)
                    .map(collection -> Integer.parseInt(collection.group(2)))
                    .toList();
        }
    }
}
