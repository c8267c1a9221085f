package io.khabar.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A list of words among the resources under {@code analysis/}; a line after # is a comment. */
final class WordFile {
    private WordFile() {}

    static List<String> lines(String name) {
        try (InputStream in = WordFile.class.getResourceAsStream("/analysis/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the resource analysis/" + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("can't read the resource analysis/" + name, e);
        }
    }

    /** The normalised words of a line. */
    static List<String> words(String line) {
        return Word.of(Analysis.names(), line).stream().map(Word::form).toList();
    }
}
