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

    /** Of the collections that the log has beyond its first lines. */
    static List<Integer> after(Path log, int skipped) throws IOException {
        try (Stream<String> lines = Files.lines(log, UTF_8)) {
            return lines.map(COLLECTION::matcher)
                    .filter(Matcher::find)
                    .map(collection -> Integer.parseInt(collection.group(2)))
                    .skip(skipped)
                    .toList();
        }
    }
}
