package io.khabar.run.mend;

import io.khabar.Topics;
import io.khabar.run.Service;
import io.khabar.run.Service.Part;
import io.khabar.run.Settings;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Puts the bytes of a dead letter back on the partition that they came from, as they were but for the headers that tell
 * of the error, and stamped with now: with its old stamp a record could be past its topic's retention before it is read.
 */
public final class DeadLetterReturn {
    private final Topics topics;
    private final Settings settings;
    private final RecordScan scan;
    private final SchemaLookup unreadable;

    /** @param unreadable says what can't be read still, and is left where it is; null to put that back too */
    public DeadLetterReturn(Settings settings, RecordScan scan, SchemaLookup unreadable) {
        this.topics = settings.topics();
        this.settings = settings;
        this.scan = scan;
        this.unreadable = unreadable;
    }

    public Remedy of(DeadLetter letter) {
        Place origin = letter.origin();
        if (origin == null) {
            return Remedy.none("its headers do not tell where it came from");
        }
        if (!isRead(origin.topic())) {
            return Remedy.none("the service does not read %s, where it came from".formatted(origin.topic()));
        }
        if (origin.partition() >= scan.partitions(origin.topic())) {
            return Remedy.none("there is no %s-%d, where it came from".formatted(origin.topic(), origin.partition()));
        }
        String fault = unreadable == null
                ? null
                : unreadable.fault(origin.topic(), letter.record().value());
        if (fault != null) {
            return Remedy.none("it can't be read still: " + fault);
        }
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                origin.topic(),
                origin.partition(),
                letter.record().key(),
                letter.record().value());
        for (Header header : letter.record().headers()) {
            if (!header.key().startsWith(DeadLetter.ERROR_HEADERS)) {
                record.headers().add(header);
            }
        }
        return Remedy.by(record);
    }

    /** Whoever may write dead letters must not choose by their headers where we write. */
    private boolean isRead(String topic) {
        return topic.equals(topics.raw())
                || topic.equals(topics.articles())
                || topic.startsWith(Service.applicationId(settings, Part.CLEAN) + '-')
                || topic.startsWith(Service.applicationId(settings, Part.ROUTE) + '-');
    }
}
