package io.khabar.run.mend;

import io.khabar.AvroSerdes;
import io.khabar.article.Rejected;
import io.khabar.reject.RegistryAway;
import io.khabar.run.Cluster;
import io.khabar.run.Setting;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads the rejections of a service. */
public final class RefusalScan implements AutoCloseable {
    private final RecordScan scan;
    private final String topic;
    private final Deserializer<Rejected> values;
    private final Consumer<String> unreadable;

    /** @param unreadable told of each record on the topic that is no rejection */
    public RefusalScan(Cluster cluster, Consumer<String> unreadable) {
        this.scan = new RecordScan(cluster.settings());
        this.topic = cluster.settings().topics().rejected();
        this.values = new AvroSerdes(cluster.registry(), cluster.settings().get(Setting.SCHEMA_REGISTRY_URL))
                .deserializer(Rejected.class);
        this.unreadable = unreadable;
    }

    /**
     * Shows the rejections that are meant, from the oldest to where the topic ends now.
     *
     * @param visitor says whether to go on
     */
    public void all(RefusalFilter filter, Predicate<Refusal> visitor) throws IOException {
        scan.all(topic, record -> {
            Optional<Refusal> refusal = read(record).filter(filter);
            return refusal.isEmpty() || visitor.test(refusal.get());
        });
    }

    /** The rejection at a place of the topic; empty when none is kept there. */
    public Optional<Refusal> at(Place place) {
        return scan.at(place.on(topic)).flatMap(this::read);
    }

    /** The articles of the rejections that are meant whose entries a topic missed, with the place of an edition of each. */
    public Map<String, Place> missedEntries(RefusalFilter filter) throws IOException {
        Map<String, Place> missed = new HashMap<>();
        all(filter, refusal -> {
            if (RefusalReturn.isMissedEntry(refusal)) {
                missed.putIfAbsent(refusal.rejected().getArticleId(), refusal.origin());
            }
            return true;
        });
        return missed;
    }

    private Optional<Refusal> read(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Optional.of(Refusal.of(record, values));
        } catch (RuntimeException e) {
            if (RegistryAway.caused(e)) {
                throw e;
            }
            unreadable.accept("%s is no rejection: %s".formatted(Place.of(record), e.getMessage()));
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        scan.close();
    }
}
