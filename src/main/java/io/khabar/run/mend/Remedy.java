package io.khabar.run.mend;

import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What can be done for a refused record: either another record, or nothing and why.
 *
 * @param record goes where the refused one should have got; null when nothing can be done
 * @param obstacle why nothing can be done; null when something can
 */
public record Remedy(ProducerRecord<byte[], byte[]> record, String obstacle) {
    static Remedy by(ProducerRecord<byte[], byte[]> record) {
        return new Remedy(record, null);
    }

    static Remedy none(String obstacle) {
        return new Remedy(null, obstacle);
    }
}
