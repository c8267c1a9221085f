package io.khabar.run;

import io.khabar.article.TopicEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Follows the output topics in a thread of its own, as a subscriber would, and keeps the newest entries. */
public final class Headlines implements AutoCloseable {
    private final int kept;
    private final TopicReader reader;
    private final Thread thread;
    private final Deque<TopicEntry> newest = new ArrayDeque<>();
    private long read;
    private volatile boolean closed;

    /** @param kept number of entries to keep */
    public Headlines(Cluster cluster, Collection<String> topicIds, int kept) {
        this.kept = kept;
        this.reader = new TopicReader(cluster.settings(), cluster.registry());
        List<String> topics =
                topicIds.stream().map(cluster.settings().topics()::topic).toList();
        this.thread = new Thread(() -> reader.follow(topics, true, this::add, () -> !closed), "khabar-headlines");
        thread.start();
    }

    /** The newest entries, newest first. */
    public synchronized List<TopicEntry> newest() {
        return new ArrayList<>(newest);
    }

    /** Number of entries read so far. */
    public synchronized long read() {
        return read;
    }

    private synchronized void add(ConsumerRecord<String, byte[]> record) {
        newest.addFirst((TopicEntry) reader.value(record));
        read++;
        if (newest.size() > kept) {
            newest.removeLast();
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        reader.close();
    }
}
