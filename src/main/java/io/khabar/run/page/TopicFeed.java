package io.khabar.run.page;

import io.khabar.article.Action;
import io.khabar.article.TopicEntry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;

/** The newest entries of one topic. */
final class TopicFeed {
    private static final int KEPT = 100;

    private final Meter meter;
    private final Deque<Headline> newest = new ArrayDeque<>();
    private long entries;

    TopicFeed(LongSupplier millis) {
        this.meter = new Meter(millis);
    }

    /** @param live whether it came just now */
    void add(TopicEntry entry, long at, boolean live) {
        entries++;
        if (live) {
            meter.add();
        }
        String id = entry.getArticle().getId();
        newest.removeIf(headline -> headline.id().equals(id));
        if (entry.getAction() != Action.REMOVED) {
            newest.addFirst(Headline.of(entry.getArticle(), at));
        }
        if (newest.size() > KEPT) {
            newest.removeLast();
        }
    }

    long entries() {
        return entries;
    }

    double perMinute() {
        return meter.perMinute();
    }

    List<Headline> newest(int most) {
        return newest.stream().limit(most).toList();
    }
}
