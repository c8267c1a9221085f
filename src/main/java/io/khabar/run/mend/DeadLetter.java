package io.khabar.run.mend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * Bytes that nobody could read, with what Kafka Streams wrote beside them (KIP-1034).
 *
 * @param place where they stand
 * @param time timestamp of the record that they came in, not of the failure
 * @param origin where they came from; null when the headers don't tell
 * @param exception class of the error
 * @param message what it said; empty when nothing
 * @param record the dead letter
 */
public record DeadLetter(
        Place place,
        Instant time,
        Place origin,
        String exception,
        String message,
        ConsumerRecord<byte[], byte[]> record) {
    /** What the names of Kafka Streams' headers begin with. */
    public static final String ERROR_HEADERS = "__streams.errors.";

    private static final String NUMBER = "\\d{1,18}";

    /** Reads the headers. Each counts as it was written last, since a producer may have sent one of that name. */
    public static DeadLetter of(ConsumerRecord<byte[], byte[]> record) {
        Headers headers = record.headers();
        return new DeadLetter(
                Place.of(record),
                Instant.ofEpochMilli(record.timestamp()),
                origin(headers),
                Objects.requireNonNullElse(text(headers, "exception"), ""),
                Objects.requireNonNullElse(text(headers, "message"), ""),
                record);
    }

    /** Bytes of the value. */
    public int size() {
        return record.value() == null ? 0 : record.value().length;
    }

    private static Place origin(Headers headers) {
        String topic = text(headers, "topic");
        String partition = text(headers, "partition");
        String offset = text(headers, "offset");
        if (topic == null || partition == null || offset == null) {
            return null;
        }
        return partition.matches("\\d{1,9}") && offset.matches(NUMBER)
                ? new Place(topic, Integer.parseInt(partition), Long.parseLong(offset))
                : null;
    }

    private static String text(Headers headers, String name) {
        Header header = headers.lastHeader(ERROR_HEADERS + name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
