package io.khabar.run.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page in the docs with places for what programs measure, each between two comments that name it. */
public final class DocPage {
    private final Path file;

    public DocPage(Path file) {
        this.file = file;
    }

    /** Puts a text where the page has a place of this name; a page without one stays as it is. */
    public void put(String name, String text) throws IOException {
        String begin = "<!-- " + name + " -->\n";
        String end = "<!-- end of " + name + " -->";
        Matcher place = Pattern.compile(Pattern.quote(begin) + ".*?" + Pattern.quote(end), Pattern.DOTALL)
                .matcher(Files.readString(file, UTF_8));
        Files.writeString(file, place.replaceFirst(Matcher.quoteReplacement(begin + text + end)), UTF_8);
    }
}
