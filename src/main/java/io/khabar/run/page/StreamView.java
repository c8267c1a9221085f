package io.khabar.run.page;

import io.khabar.article.Action;
import io.khabar.article.Article;
import io.khabar.article.Duplicate;
import io.khabar.article.Rejected;
import io.khabar.article.Rule;
import io.khabar.article.TopicEntry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/** What this service, all its instances together, published lately: bounded, in memory, read by the page. */
final class StreamView {
    private final LongSupplier millis;
    private final Articles articles = new Articles();
    private final SourceCounts sources = new SourceCounts();
    private final Refusals refusals = new Refusals();
    private final Latencies latencies = new Latencies();
    private final Map<String, TopicFeed> topics = new TreeMap<>();
    private final Map<String, Rule> shipped = new TreeMap<>();
    private final Map<String, Rule> rules = new TreeMap<>();

    /**
     * @param catalogue rules that are in force when no other of their ids is put
     * @param millis the clock
     */
    StreamView(Collection<Rule> catalogue, LongSupplier millis) {
        this.millis = millis;
        for (Rule rule : catalogue) {
            shipped.put(rule.getId(), rule);
            topics.put(rule.getId(), new TopicFeed(millis));
        }
        rules.putAll(shipped);
    }

    synchronized void article(Article article, long at) {
        articles.change(article.getId(), card -> card.edition(article, at));
        sources.article(article.getSource(), at);
    }

    /** @param live whether it came just now, so that it tells how long an article takes */
    synchronized void entry(TopicEntry entry, long at, boolean live) {
        articles.change(entry.getArticle().getId(), card -> card.entry(entry, at));
        topics.computeIfAbsent(entry.getTopic(), id -> new TopicFeed(millis)).add(entry, at, live);
        if (live && entry.getAction() == Action.ADDED && entry.getArticle().getProvenance() != null) {
            latencies.add(millis.getAsLong()
                    - entry.getArticle().getProvenance().getReceivedAt().toEpochMilli());
        }
    }

    synchronized void duplicate(Duplicate duplicate, long at) {
        articles.change(duplicate.getOriginalId(), card -> card.copy(duplicate, at));
        sources.copy(duplicate.getSource(), at);
    }

    synchronized void rejected(Rejected rejected, long at) {
        refusals.rejected(rejected, at);
    }

    synchronized void deadLetter(String error, Refusals.Refusal letter) {
        refusals.deadLetter(error, letter);
    }

    /** @param rule null when what was put under the id is taken back */
    synchronized void rule(String id, Rule rule) {
        if (rule != null) {
            rules.put(id, rule);
            topics.computeIfAbsent(id, topic -> new TopicFeed(millis));
        } else if (shipped.containsKey(id)) {
            rules.put(id, shipped.get(id));
        } else {
            rules.remove(id);
        }
    }

    /** What is known of an article; empty when it went by too long ago. */
    synchronized Optional<ArticleAccount> account(String id) {
        return articles.find(id).filter(card -> card.article != null).map(ArticleAccount::of);
    }

    /** The newest articles of a topic; empty when there is no such topic. */
    synchronized Optional<List<Headline>> newest(String topic, int most) {
        return Optional.ofNullable(topics.get(topic)).map(feed -> feed.newest(most));
    }

    synchronized List<Headline> newest(int most) {
        return articles.newest(most);
    }

    synchronized List<Overview.TopicRow> topics(int headlines) {
        return topics.entrySet().stream()
                .map(topic -> new Overview.TopicRow(
                        topic.getKey(),
                        titles(topic.getKey()),
                        topic.getValue().entries(),
                        topic.getValue().perMinute(),
                        topic.getValue().newest(headlines)))
                .toList();
    }

    synchronized List<SourceCounts.Row> sources(int most) {
        return sources.freshest(most);
    }

    synchronized List<Refusals.Row> refusals() {
        return refusals.rows();
    }

    synchronized List<Rule> rules() {
        return List.copyOf(rules.values());
    }

    Sample.Latency takeLatency() {
        return latencies.take();
    }

    private Map<String, String> titles(String topic) {
        Rule rule = rules.get(topic);
        return rule == null ? Map.of() : rule.getTitles();
    }
}
