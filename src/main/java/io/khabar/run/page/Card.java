package io.khabar.run.page;

import io.khabar.article.Action;
import io.khabar.article.Article;
import io.khabar.article.Duplicate;
import io.khabar.article.TopicEntry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

/** What the stream told of one article: its newest edition, the ones before, its topics and its copies. */
final class Card {
    private static final int MOST_EDITIONS = 12;
    private static final int MOST_COPIES = 30;

    /** About the characters that a mention, a tag or a copy takes beside those of the text. */
    private static final int ITEM = 120;

    Article article;
    long at;
    final Map<String, TopicEntry> topics = new TreeMap<>();
    final Deque<Edition> editions = new ArrayDeque<>();
    final Deque<Copy> copies = new ArrayDeque<>();
    long copyCount;

    /**
     * A revision that was published.
     *
     * @param changed share of the text that changed since the one before
     */
    record Edition(int revision, String headline, float changed, long at) {}

    /** A copy that was not published. */
    record Copy(String kind, float similarity, String source, String url, String headline, long at) {}

    /** A new edition, or the same one from another topic. */
    void edition(Article seen, long seenAt) {
        if (article != null && seen.getRevision() < article.getRevision()) {
            return;
        }
        if (article == null || seen.getRevision() > article.getRevision()) {
            String headline = Headline.cut(seen.getHeadline(), 300);
            editions.addFirst(new Edition(seen.getRevision(), headline, seen.getChanged(), seenAt));
            if (editions.size() > MOST_EDITIONS) {
                editions.removeLast();
            }
            at = seenAt;
        }
        article = seen;
    }

    void entry(TopicEntry entry, long seenAt) {
        edition(entry.getArticle(), seenAt);
        if (entry.getAction() == Action.REMOVED) {
            topics.remove(entry.getTopic());
        } else {
            topics.put(entry.getTopic(), evidence(entry));
        }
    }

    void copy(Duplicate copy, long seenAt) {
        copyCount++;
        copies.addFirst(new Copy(
                copy.getKind().name(),
                copy.getSimilarity(),
                copy.getSource(),
                copy.getUrl(),
                Headline.cut(copy.getHeadline(), 300),
                seenAt));
        if (copies.size() > MOST_COPIES) {
            copies.removeLast();
        }
    }

    /** About how many characters it keeps in memory. */
    long weight() {
        long items = copies.size() + editions.size();
        for (TopicEntry entry : topics.values()) {
            items += entry.getMatches().stream()
                    .mapToLong(match -> match.getSpans().size())
                    .sum();
        }
        if (article == null) {
            return ITEM * items;
        }
        items += article.getTags().size() + article.getKeywords().size();
        items += article.getEntities().stream()
                .mapToLong(entity -> 1 + entity.getMentions().size())
                .sum();
        return article.getHeadline().length() + article.getBody().length() + ITEM * items;
    }

    /** The entry with the article of this card, so that its text is not kept once for each topic. */
    private TopicEntry evidence(TopicEntry entry) {
        return new TopicEntry(entry.getTopic(), entry.getAction(), entry.getMatches(), article);
    }
}
