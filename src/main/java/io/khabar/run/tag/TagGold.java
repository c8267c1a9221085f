package io.khabar.run.tag;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.khabar.analysis.Analysis;
import io.khabar.analysis.Word;
import io.khabar.article.Article;
import io.khabar.article.Tag;
import io.khabar.enrich.Enricher;
import io.khabar.run.Settings;
import io.khabar.run.gold.GoldArticles;
import io.khabar.run.gold.GoldLine;
import io.khabar.run.gold.GoldLines;
import io.khabar.run.gold.UnusableLineException;
import io.khabar.watch.CountedMetrics;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/**
 * Articles with the tags that a reader gave them, and what the service makes of each.
 *
 * <p>A line is a JSON article with {@code tags}, or without them one with the provider's {@code keywords}, which are then
 * kept from the service: what it finds by itself is held against them. Two tags are the same when the words of both have
 * the same stems in the analysis of rules.
 */
public final class TagGold {
    private final GoldLines lines;
    private final GoldArticles articles;
    private final Enricher enricher = Enricher.standard(new CountedMetrics());

    public TagGold(Settings settings) {
        lines = new GoldLines(settings, 1);
        articles = new GoldArticles(settings);
    }

    /**
     * Scores the lines of a file, or with {@code -} of standard input.
     *
     * @param progress is told the number of each line that is judged
     */
    public TagScore score(String input, LongConsumer progress) throws IOException {
        List<TagScore.Judged> judged = new ArrayList<>();
        List<String> unusable = lines.forEach(input, progress, line -> judged.add(judged(line)));
        return new TagScore(judged, unusable);
    }

    private TagScore.Judged judged(GoldLine line) throws UnusableLineException {
        ObjectNode object = line.object();
        List<String> gold = gold(object);
        if (gold.isEmpty()) {
            throw new UnusableLineException("has neither tags nor keywords");
        }
        Article article = enricher.enrich(articles.of(object.toString().getBytes(UTF_8), "the article"));
        return judged(line.number(), article, gold);
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
