package io.khabar.run.fault;

import io.khabar.Topics;
import io.khabar.article.Article;
import io.khabar.article.Duplicate;
import io.khabar.run.Cluster;
import io.khabar.run.Setting;
import io.khabar.run.TopicReader;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A subscriber that notes in the ledger which events have ended, as committed records tell, and where it is silent. */
final class Onlooker implements AutoCloseable {
    private final Topics topics;
    private final TopicReader reader;
    private final Ledger ledger;
    private final Gaps gaps;
    private final Thread thread;
    private volatile boolean goOn = true;
    private volatile RuntimeException failure;

    Onlooker(Cluster cluster, Ledger ledger, Gaps gaps) {
        this.topics = new Topics(cluster.settings().get(Setting.TOPIC_PREFIX));
        this.reader = new TopicReader(cluster.settings(), cluster.registry());
        this.ledger = ledger;
        this.gaps = gaps;
        this.thread = new Thread(this::follow, "khabar-onlooker");
        thread.start();
    }

    /** The event that a record tells the end of. */
    static int event(Map<String, String> attributes) {
        return Integer.parseInt(attributes.get(NewsFeed.NUMBER));
    }

    /** The same, of a record that has its key only. */
    static int event(String key) {
        return Integer.parseInt(key.substring(key.lastIndexOf('/') + 1));
    }

    private void follow() {
        try {
            reader.follow(
                    List.of(topics.articles(), topics.duplicates(), topics.rejected()), true, this::note, () -> goOn);
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    private void note(ConsumerRecord<String, byte[]> record) {
        long now = System.nanoTime();
        if (record.topic().equals(topics.rejected())) {
            ledger.ended(event(record.key()), now);
            return;
        }
        SpecificRecord value = reader.value(record);
        ledger.ended(
                event(value instanceof Article article ? article.getAttributes() : ((Duplicate) value).getAttributes()),
                now);
        gaps.record(record.partition(), now);
    }

    /** Throws what ended it before it was closed. */
    void check() {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public void close() {
        goOn = false;
        Joined.join(thread);
        reader.close();
    }
}
