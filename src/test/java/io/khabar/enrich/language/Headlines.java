package io.khabar.enrich.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The headlines that language detection is measured on: written for it, and none of them published anywhere. */
final class Headlines {
    /** Said of a text that is in no single language. */
    static final String UNDETERMINED = "und";

    private Headlines() {}

    record Headline(String language, String text) {}

    static List<Headline> all() {
        try (InputStream in = Headlines.class.getResourceAsStream("/language/headlines.tsv")) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .map(line -> new Headline(line[0], line[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is told of it, {@link #UNDETERMINED} for nothing. */
    static String told(LanguageEnrichment language, Headline headline) {
        String told = language.tell(headline.text());
        return told == null ? UNDETERMINED : told;
    }
}
