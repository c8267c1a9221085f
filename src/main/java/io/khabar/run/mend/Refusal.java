package io.khabar.run.mend;

import io.khabar.article.Rejected;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * A rejection on its topic.
 *
 * @param place where it stands
 * @param time timestamp of the record that was refused
 * @param rejected what it says
 * @param record the rejection as it was read
 */
public record Refusal(Place place, Instant time, Rejected rejected, ConsumerRecord<byte[], byte[]> record) {
    /** @throws RuntimeException when the value is no rejection, or the registry can't be asked */
    public static Refusal of(ConsumerRecord<byte[], byte[]> record, Deserializer<Rejected> values) {
        Rejected rejected = values.deserialize(record.topic(), record.value());
        if (rejected == null) {
            throw new IllegalArgumentException("a record without a value");
        }
        return new Refusal(Place.of(record), Instant.ofEpochMilli(record.timestamp()), rejected, record);
    }

    /** Where the record stands that was refused. */
    public Place origin() {
        return new Place(rejected.getTopic(), rejected.getPartition(), rejected.getOffset());
    }

    /** Publisher as the raw event names it; null when it names none or is not carried. */
    public String source() {
        return rejected.getRaw() == null ? null : rejected.getRaw().getSource();
    }
}
