package io.khabar.run.mend;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.khabar.AvroSerdes;
import io.khabar.article.RawArticle;
import io.khabar.article.Reason;
import io.khabar.article.Rejected;
import io.khabar.article.Stage;
import io.khabar.run.Cluster;
import io.khabar.run.Setting;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Brings back what a stage refused: a raw event to the raw topic, an entry to the topic that missed it.
 *
 * <p>A raw event is fetched from where it stands, with its own bytes and headers. That place may have another record by
 * now, on a topic that was made again; so key and time must agree. When it is gone, the rejection has the event, unless it
 * was too large.
 */
public final class RefusalReturn {
    private final String raw;
    private final RecordScan scan;
    private final Serializer<RawArticle> write;
    private final MissedEntries missed;

    /** @param missed the articles among the refusals whose entries are missing, see {@link #isMissedEntry} */
    public RefusalReturn(Cluster cluster, RecordScan scan, Map<String, Place> missed) {
        this.raw = cluster.settings().topics().raw();
        this.scan = scan;
        this.write =
                new AvroSerdes(cluster.registry(), cluster.settings().get(Setting.SCHEMA_REGISTRY_URL)).serializer();
        this.missed = new MissedEntries(cluster, scan, missed);
    }

    /** Whether a topic was not there for an entry. */
    public static boolean isMissedEntry(Refusal refusal) {
        return refusal.rejected().getStage() == Stage.PUBLISH
                && refusal.rejected().getArticleId() != null;
    }

    public Remedy of(Refusal refusal) {
        if (isMissedEntry(refusal)) {
            return missed.of(refusal);
        }
        Rejected rejected = refusal.rejected();
        if (!rejected.getTopic().equals(raw)) {
            return Remedy.none("it came from \"%s\", not from %s".formatted(rejected.getTopic(), raw));
        }
        if (rejected.getReason() == Reason.NO_VALUE) {
            return Remedy.none("the event had no value");
        }
        if (rejected.getPartition() >= scan.partitions(raw)) {
            return Remedy.none("there is no %s-%d, where it came from".formatted(raw, rejected.getPartition()));
        }
        Optional<ConsumerRecord<byte[], byte[]>> stored = scan.at(refusal.origin())
                .filter(found -> found.timestamp() == refusal.time().toEpochMilli()
                        && Objects.equals(text(found.key()), rejected.getKey()));
        if (stored.isPresent()) {
            ConsumerRecord<byte[], byte[]> event = stored.get();
            return Remedy.by(
                    new ProducerRecord<>(raw, event.partition(), null, event.key(), event.value(), event.headers()));
        }
        if (rejected.getRaw() == null) {
            return Remedy.none(
                    "the event is too large for its rejection, and is not kept any more at " + refusal.origin());
        }
        byte[] key = rejected.getKey() == null ? null : rejected.getKey().getBytes(UTF_8);
        return Remedy.by(
                new ProducerRecord<>(raw, rejected.getPartition(), key, write.serialize(raw, rejected.getRaw())));
    }

    private static String text(byte[] key) {
        return key == null ? null : new String(key, UTF_8);
    }
}
