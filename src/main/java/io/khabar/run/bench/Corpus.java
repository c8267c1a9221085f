package io.khabar.run.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.khabar.article.Article;
import io.khabar.decode.Decoded;
import io.khabar.decode.Decoder;
import io.khabar.run.RawInputs;
import io.khabar.run.bench.Piece.Origin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is measured with: the articles of a file first, then made ones; made ones only when there is no file. The same for
 * the same seed.
 */
public final class Corpus {
    /** Characters of a body, as Arabic news agencies write. */
    public static final int CHARACTERS = 2_600;

    private static final long SEED = 20_260_101;

    private final List<Piece> given;
    private final Sentences sentences;
    private final String description;

    private Corpus(List<Piece> given, Sentences sentences, String description) {
        this.given = given;
        this.sentences = sentences;
        this.description = description;
    }

    /** Made articles only, from the sentences of text pages in a directory. */
    public static Corpus made(Path samples) throws IOException {
        return new Corpus(List.of(), Sentences.of(List.of(samples.toString())), "made");
    }

    /**
     * The articles of a file of JSON lines; what is needed beyond them is made of their sentences.
     *
     * @param joined whether bodies are joined and cut to about {@value #CHARACTERS} characters, so that the texts are real
     *     and of one length, instead of being taken as they are
     */
    public static Corpus of(Path file, boolean joined) throws IOException {
        List<Piece> given = joined ? joined(file) : asTheyAre(file);
        return new Corpus(
                given,
                Sentences.of(List.of(file.toString())),
                "%s, %,d articles%s".formatted(file.getFileName(), given.size(), joined ? " after joining" : ""));
    }

    private static List<Piece> asTheyAre(Path file) throws IOException {
        List<Piece> given = new ArrayList<>();
        RawInputs.of(List.of(file.toString())).forEach((key, raw) -> given.add(new Piece(key, raw, Origin.GIVEN)));
        return given;
    }

    private static List<Piece> joined(Path file) throws IOException {
        List<JsonNode> lines = Sentences.lines(file);
        StringBuilder text = new StringBuilder();
        List<Piece> given = new ArrayList<>();
        for (JsonNode line : lines) {
            text.append(line.path("body").asText()).append('\n');
            if (text.length() >= CHARACTERS) {
                int end = Math.max(text.lastIndexOf(" ", CHARACTERS), CHARACTERS / 2);
                given.add(MadeNews.piece(
                        "https://joined.example/" + given.size(),
                        line.path("source").asText("Unknown"),
                        line.path("headline").asText(),
                        text.substring(0, end),
                        Origin.GIVEN));
                text.setLength(0);
            }
        }
        return given;
    }

    /** The first so many: given ones, then made ones of every kind. */
    public List<Piece> first(int count) {
        MadeNews made = new MadeNews(sentences, CHARACTERS, SEED);
        return Stream.concat(given.stream(), Stream.generate(made::next))
                .limit(count)
                .toList();
    }

    /** So many with keys of their own, so that each can be told apart where it comes out. */
    public List<Piece> distinct(int count, long seed) {
        MadeNews made = new MadeNews(sentences, CHARACTERS, seed);
        Set<String> keys = new HashSet<>();
        return Stream.concat(given.stream(), Stream.generate(made::next))
                .filter(piece -> piece.origin() != Origin.REVISION && keys.add(piece.key()))
                .limit(count)
                .toList();
    }

    /** So many made ones, news of their own each. */
    public List<Piece> stories(int count, long seed) {
        MadeNews made = new MadeNews(sentences, CHARACTERS, seed);
        return Stream.generate(made::story).limit(count).toList();
    }

    /** Makes news of their own of about so many characters. */
    MadeNews news(int characters, long seed) {
        return new MadeNews(sentences, characters, seed);
    }

    /** The first article of each piece that has one. */
    static List<Article> articles(List<Piece> pieces) {
        Decoder decoder = new Decoder(Decoder.DEFAULT_MAX_BYTES);
        List<Article> articles = new ArrayList<>();
        for (Piece piece : pieces) {
            if (decoder.decode(piece.raw()) instanceof Decoded.Page page) {
                articles.add(page.articles().get(0));
            }
        }
        return articles;
    }

    /** Where the articles are from, in a few words. */
    public String description() {
        return description;
    }
}
