package io.khabar.run.topic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.khabar.article.Article;
import io.khabar.article.Rule;
import io.khabar.decode.Decoded;
import io.khabar.decode.Decoder;
import io.khabar.enrich.Enricher;
import io.khabar.match.Account;
import io.khabar.match.RuleBook;
import io.khabar.run.ByteLines;
import io.khabar.run.RawInputs;
import io.khabar.run.Setting;
import io.khabar.run.Settings;
import io.khabar.run.topic.JudgedArticle.Reached;
import io.khabar.watch.CountedMetrics;
import io.khabar.watch.NewsMetrics;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads labelled articles and judges each by the code of the stream. */
public final class LabelledTopics {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Decoder decoder;
    private final Enricher enricher;
    private final RuleBook book;
    private final int mostBytes;
    private final List<String> unusable = new ArrayList<>();

    /** @param rules the rules that are measured */
    public LabelledTopics(Settings settings, List<Rule> rules) {
        NewsMetrics metrics = new CountedMetrics();
        mostBytes = settings.number(Setting.MAX_ARTICLE_BYTES);
        decoder = new Decoder(mostBytes);
        enricher = Enricher.standard(metrics);
        book = new RuleBook(rules, metrics);
    }

    /** The articles of a file, or with {@code -} of standard input, that can be used. */
    public List<JudgedArticle> read(String input) throws IOException {
        if (input.equals("-")) {
            return read(System.in);
        }
        try (InputStream in = Files.newInputStream(Path.of(input))) {
            return read(in);
        }
    }

    /** What was wrong with the lines that were left out. */
    public List<String> unusable() {
        return unusable;
    }

    private List<JudgedArticle> read(InputStream in) throws IOException {
        List<JudgedArticle> articles = new ArrayList<>();
        ByteLines lines = new ByteLines(new BufferedInputStream(in, 1 << 16), mostBytes + 1);
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            try {
                articles.add(judged(line));
            } catch (IllegalArgumentException e) {
                unusable.add("line %d: %s".formatted(lines.number(), e.getMessage()));
            }
        }
        return articles;
    }

    private JudgedArticle judged(byte[] line) {
        JsonNode object = object(line);
        Map<String, Reached> reached = new LinkedHashMap<>();
        Article article = article(line);
        for (Account account : book.explain(enricher.enrich(article))) {
            reached.put(account.topic(), new Reached(account.fulfilled(), account.score()));
        }
        return new JudgedArticle(
                object.path("id").asText(article.getId()),
                article.getHeadline(),
                topics(object, "topics", reached.keySet()),
                topics(object, "borderline", reached.keySet()),
                reached);
    }

    /** Jackson's own message would quote the line. */
    private static JsonNode object(byte[] line) {
        try {
            JsonNode object = JSON.readTree(line);
            if (object != null && object.isObject()) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no valid JSON", e);
        } catch (IOException e) {
            throw new IllegalArgumentException("no valid UTF-8", e);
        }
        throw new IllegalArgumentException("no JSON object");
    }

    private Article article(byte[] line) {
        Decoded decoded = decoder.decode(RawInputs.document(line));
        if (decoded instanceof Decoded.Refused refused) {
            throw new IllegalArgumentException(
                    "the article is rejected, %s: %s".formatted(refused.reason(), refused.message()));
        }
        return ((Decoded.Page) decoded).articles().get(0);
    }

    private static Set<String> topics(JsonNode object, String field, Set<String> known) {
        if (!object.path(field).isArray()) {
            throw new IllegalArgumentException('"' + field + "\" is no array");
        }
        Set<String> topics = new LinkedHashSet<>();
        for (JsonNode topic : object.get(field)) {
            if (!known.contains(topic.asText())) {
                throw new IllegalArgumentException("no rule has the topic " + topic);
            }
            topics.add(topic.asText());
        }
        return topics;
    }
}
