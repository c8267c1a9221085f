package io.khabar.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.khabar.analysis.Analysis;
import io.khabar.analysis.Word;
import io.khabar.article.Article;
import io.khabar.article.Tag;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Articles with the tags that a reader gave them, and what the service makes of each.
 *
 * <p>A line is a JSON article with {@code tags}, or without them one with the provider's {@code keywords}, which are then
 * kept from the service: what it finds by itself is held against them. Two tags are the same when the words of both have
 * the same stems in the analysis of rules.
 */
public final class TagGold {
    private static final int MOST_BYTES = 8 * 1024 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Explainer explainer;

    public TagGold(Explainer explainer) {
        this.explainer = explainer;
    }

    /** Adds each line to a score: what can't be used too. */
    public TagScore score(Path file) throws IOException {
        TagScore score = new TagScore();
        if (Files.isDirectory(file)) {
            throw new IOException(file + ": is a directory and not a file with an article on each line");
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            ByteLines lines = new ByteLines(in, MOST_BYTES);
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                add(lines.number(), line, score);
            }
        }
        return score;
    }

    private void add(long number, byte[] line, TagScore score) {
        try {
            JsonNode read = JSON.readTree(line);
            if (!(read instanceof ObjectNode article)) {
                score.addUnusable("line %d: is not a JSON object".formatted(number));
                return;
            }
            List<String> gold = gold(article);
            if (gold.isEmpty()) {
                score.addUnusable("line %d: has neither tags nor keywords".formatted(number));
                return;
            }
            Explanation explanation = explainer
                    .explain(RawInputs.document(article.toString().getBytes(StandardCharsets.UTF_8)))
                    .get(0);
            if (explanation.article() == null) {
                score.addUnusable("line %d: is rejected, %s".formatted(number, explanation.rejected()));
                return;
            }
            score.add(judged(number, explanation.article(), gold));
        } catch (IOException e) {
            score.addUnusable("line %d: is no JSON".formatted(number));
        }
    }

    /** The tags to be found; they, or the keywords in their place, are taken off the article. */
    private static List<String> gold(ObjectNode article) {
        JsonNode gold = article.remove("tags");
        if (gold == null) {
            gold = article.remove("keywords");
        }
        article.remove("junk");
        List<String> texts = new ArrayList<>();
        if (gold instanceof ArrayNode array) {
            array.forEach(text -> texts.add(text.asText()));
        }
        return texts;
    }

    private static TagScore.Judged judged(long number, Article article, List<String> gold) {
        List<String> keys = new ArrayList<>(gold.stream().map(TagGold::key).toList());
        int same = 0;
        List<Tag> wrong = new ArrayList<>();
        for (Tag tag : article.getTags()) {
            if (keys.remove(key(tag.getText()))) {
                same++;
            } else {
                wrong.add(tag);
            }
        }
        List<String> missed =
                gold.stream().filter(text -> keys.contains(key(text))).toList();
        return new TagScore.Judged(number, article.getHeadline(), same, missed, wrong);
    }

    private static String key(String text) {
        return Word.of(Analysis.query(), text).stream().map(Word::form).collect(Collectors.joining(" "));
    }
}
