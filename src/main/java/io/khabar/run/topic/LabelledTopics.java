package io.khabar.run.topic;

import com.fasterxml.jackson.databind.JsonNode;
import io.khabar.article.Article;
import io.khabar.article.Rule;
import io.khabar.enrich.Enricher;
import io.khabar.match.Account;
import io.khabar.match.RuleBook;
import io.khabar.run.Settings;
import io.khabar.run.gold.GoldArticles;
import io.khabar.run.gold.GoldLine;
import io.khabar.run.gold.GoldLines;
import io.khabar.run.gold.UnusableLineException;
import io.khabar.run.topic.JudgedArticle.Reached;
import io.khabar.watch.CountedMetrics;
import io.khabar.watch.NewsMetrics;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;

/** Reads labelled articles and judges each by the code of the stream. */
public final class LabelledTopics {
    private final GoldLines lines;
    private final GoldArticles articles;
    private final Enricher enricher;
    private final RuleBook book;
    private final List<String> unusable = new ArrayList<>();

    /** @param rules the rules that are measured */
    public LabelledTopics(Settings settings, List<Rule> rules) {
        NewsMetrics metrics = new CountedMetrics();
        lines = new GoldLines(settings, 1);
        articles = new GoldArticles(settings);
        enricher = Enricher.standard(metrics);
        book = new RuleBook(rules, metrics);
    }

    /**
     * The articles of a file, or with {@code -} of standard input, that can be used.
     *
     * @param progress is told the number of each line that is judged
     */
    public List<JudgedArticle> read(String input, LongConsumer progress) throws IOException {
        List<JudgedArticle> judged = new ArrayList<>();
        unusable.addAll(lines.forEach(input, progress, line -> judged.add(judged(line))));
        return judged;
    }

    /** What was wrong with the lines that were left out. */
    public List<String> unusable() {
        return unusable;
    }

    private JudgedArticle judged(GoldLine line) throws UnusableLineException {
        JsonNode object = line.object();
        Map<String, Reached> reached = new LinkedHashMap<>();
        Article article = articles.of(line.bytes(), "the article");
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

    private static Set<String> topics(JsonNode object, String field, Set<String> known) throws UnusableLineException {
        if (!object.path(field).isArray()) {
            throw new UnusableLineException('"' + field + "\" is no array");
        }
        Set<String> topics = new LinkedHashSet<>();
        for (JsonNode topic : object.get(field)) {
            if (!known.contains(topic.asText())) {
                throw new UnusableLineException("no rule has the topic " + topic);
            }
            topics.add(topic.asText());
        }
        return topics;
    }
}
