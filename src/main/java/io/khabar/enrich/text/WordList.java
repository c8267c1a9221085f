package io.khabar.enrich.text;

import io.khabar.analysis.Words;
import java.util.Set;
import java.util.stream.Collectors;

/** A list of words in a resource file: any number on a line, a line after # is a comment. */
public final class WordList {
    private WordList() {}

    /** The normalised words of a file's content. */
    public static Set<String> parse(String content) {
        return content.lines()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> Words.of(line).forms().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
