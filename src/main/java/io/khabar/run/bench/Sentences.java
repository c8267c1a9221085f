package io.khabar.run.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.khabar.article.Article;
import io.khabar.decode.Decoded;
import io.khabar.decode.Decoder;
import io.khabar.run.RawInputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Arabic sentences of real or sample texts, from which made articles take their words and turns of phrase.
 *
 * @param headlines headlines
 * @param bodies sentences of the texts
 */
record Sentences(List<String> headlines, List<String> bodies) {
    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}{3}");
    private static final Pattern END = Pattern.compile("(?<=[.؟!])\\s+|\\n");
    private static final int SHORTEST = 60;

    /** Those of all articles that the inputs hold: what {@code ingest} reads. */
    static Sentences of(List<String> inputs) throws IOException {
        List<String> headlines = new ArrayList<>();
        List<String> bodies = new ArrayList<>();
        Decoder decoder = new Decoder(Decoder.DEFAULT_MAX_BYTES);
        RawInputs.of(inputs).forEach((key, raw) -> {
            if (decoder.decode(raw) instanceof Decoded.Page page) {
                page.articles().forEach(article -> add(article, headlines, bodies));
            }
        });
        if (headlines.isEmpty() || bodies.isEmpty()) {
            throw new IOException("%s: no Arabic article to make others of".formatted(inputs));
        }
        return new Sentences(List.copyOf(headlines), List.copyOf(bodies));
    }

    private static void add(Article article, List<String> headlines, List<String> bodies) {
        if (ARABIC.matcher(article.getHeadline()).find()) {
            headlines.add(article.getHeadline());
            for (String sentence : END.split(article.getBody())) {
                if (sentence.length() >= SHORTEST && ARABIC.matcher(sentence).find()) {
                    bodies.add(sentence.strip());
                }
            }
        }
    }

    /** The articles of a file of JSON lines, headline and body. */
    static List<JsonNode> lines(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file, UTF_8)) {
            lines.add(json.readTree(line));
        }
        return lines;
    }
}
