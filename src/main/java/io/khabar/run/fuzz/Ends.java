package io.khabar.run.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.khabar.Topics;
import io.khabar.article.Article;
import io.khabar.article.Duplicate;
import io.khabar.article.Provenance;
import io.khabar.article.Rejected;
import io.khabar.run.Cluster;
import io.khabar.run.TopicReader;
import io.khabar.run.mend.DeadLetter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where each raw event ended, by its place on the raw topic, as a subscriber reads it. */
final class Ends implements AutoCloseable {
    /** What an event can become. */
    enum End {
        PAGE,
        REJECTED,
        DEAD_LETTER
    }

    private final Topics topics;
    private final TopicReader reader;
    private final Map<String, End> ends = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean goOn = true;

    Ends(Cluster cluster) {
        topics = cluster.settings().topics();
        reader = new TopicReader(cluster.settings(), cluster.registry());
        List<String> followed = List.of(topics.articles(), topics.duplicates(), topics.rejected(), topics.deadLetter());
        thread = new Thread(() -> reader.follow(followed, true, this::note, () -> goOn), "khabar-ends");
        thread.start();
    }

    static String place(int partition, long offset) {
        return partition + ":" + offset;
    }

    /** Null while there is none. */
    End of(String place) {
        return ends.get(place);
    }

    int count() {
        return ends.size();
    }

    private void note(ConsumerRecord<String, byte[]> record) {
        if (record.topic().equals(topics.deadLetter())) {
            ends.put(header(record, "partition") + ':' + header(record, "offset"), End.DEAD_LETTER);
            return;
        }
        SpecificRecord value = reader.value(record);
        if (value instanceof Rejected rejected) {
            ends.put(place(rejected.getPartition(), rejected.getOffset()), End.REJECTED);
        } else {
            Provenance from =
                    value instanceof Article article ? article.getProvenance() : ((Duplicate) value).getProvenance();
            ends.put(place(from.getPartition(), from.getOffset()), End.PAGE);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(
                record.headers().lastHeader(DeadLetter.ERROR_HEADERS + name).value(), UTF_8);
    }

    @Override
    public void close() {
        goOn = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        reader.close();
    }
}
