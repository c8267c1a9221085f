package io.khabar.run.mend;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.khabar.Topics;
import io.khabar.run.Cluster;
import io.khabar.run.Setting;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.header.Headers;

/**
 * Brings refused records back, each once.
 *
 * <p>A record and the note that it was redriven are written in one transaction. So a redrive that is killed at any point
 * has done a record wholly or not at all, and the next one does the rest.
 */
public final class Redrive implements AutoCloseable {
    /** Header of a redriven record: where the refused one stands. */
    public static final String FROM_HEADER = "khabar.redriven.from";

    /** Header of a redriven record: when that was, as an ISO 8601 instant. */
    public static final String AT_HEADER = "khabar.redriven.at";

    private final RedriveLog log;
    private final RecordScan scan;
    private final RedriveTransactions transactions;
    private final boolean again;
    private final String topic;
    private final Map<String, Long> targets = new TreeMap<>();
    private final Consumer<String> obstacles;
    private long before;
    private long stuck;

    /** What was redriven from the topic up to now, to read and not to add to. */
    public static Redrive toRead(Cluster cluster, String topic) throws IOException, InterruptedException {
        return new Redrive(cluster, topic, true, false, obstacle -> {});
    }

    /**
     * @param topic topic with the refused records
     * @param dryRun write nothing
     * @param again also what was redriven before
     * @param obstacles told of each record that can't be brought back, with the reason
     */
    public Redrive(Cluster cluster, String topic, boolean dryRun, boolean again, Consumer<String> obstacles)
            throws IOException, InterruptedException {
        this.topic = topic;
        this.again = again;
        this.obstacles = obstacles;
        this.log = log(cluster, topic);
        this.scan = new RecordScan(cluster.settings());
        try {
            this.transactions = dryRun ? null : new RedriveTransactions(cluster.settings());
            if (!dryRun || log.isThere(scan)) {
                log.read(scan);
            }
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** The topic's notes as they are now. */
    static RedriveLog log(Cluster cluster, String topic) throws IOException, InterruptedException {
        String name = cluster.settings().get(Setting.APPLICATION_ID) + '-' + Topics.REDRIVEN;
        try {
            Uuid id = cluster.admin()
                    .describeTopics(List.of(topic))
                    .allTopicNames()
                    .get()
                    .get(topic)
                    .topicId();
            return new RedriveLog(name, topic, id);
        } catch (ExecutionException e) {
            throw new IOException(
                    "topic %s can't be described: %s"
                            .formatted(topic, e.getCause().getMessage()),
                    e);
        }
    }

    /**
     * Does for the refused record at this place what can be done, unless it was done before.
     *
     * @throws org.apache.kafka.common.KafkaException when the cluster does not take it, or another redrive has begun since
     */
    public void offer(Place from, Supplier<Remedy> remedies) {
        if (!again && log.of(from).isPresent()) {
            before++;
            return;
        }
        Remedy remedy = remedies.get();
        if (remedy.obstacle() != null) {
            stuck++;
            obstacles.accept(from + ": " + remedy.obstacle());
            return;
        }
        ProducerRecord<byte[], byte[]> record = remedy.record();
        if (transactions != null) {
            Instant now = Instant.now();
            mark(record.headers(), from, now);
            transactions.put(List.of(record, log.entry(from, record.topic(), now)));
        }
        targets.merge(record.topic(), 1L, Long::sum);
    }

    /** Writes what is still collected, and takes away notes on records that are gone. */
    public void finish() {
        if (transactions != null) {
            transactions.put(log.outdated(scan.beginnings(topic)));
            transactions.flush();
        }
    }

    /** Records brought back so far, or that would be in a dry run, by the topic they go to. */
    public Map<String, Long> targets() {
        return Collections.unmodifiableMap(targets);
    }

    /** Records that were brought back by a redrive before, and are left alone. */
    public long before() {
        return before;
    }

    /** Records that can't be brought back. */
    public long stuck() {
        return stuck;
    }

    /** When the record at this place was brought back and where to; empty when it was not. */
    public Optional<String> note(Place place) {
        return log.of(place);
    }

    private static void mark(Headers headers, Place from, Instant at) {
        headers.remove(FROM_HEADER).remove(AT_HEADER);
        headers.add(FROM_HEADER, from.toString().getBytes(UTF_8));
        headers.add(AT_HEADER, at.toString().getBytes(UTF_8));
    }

    @Override
    public void close() {
        scan.close();
        if (transactions != null) {
            transactions.close();
        }
    }
}
