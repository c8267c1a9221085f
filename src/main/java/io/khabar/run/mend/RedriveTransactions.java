package io.khabar.run.mend;

import io.khabar.run.KafkaConfigs;
import io.khabar.run.Setting;
import io.khabar.run.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Writes records with the notes on them, a batch in one transaction: a batch is there whole or not at all.
 *
 * <p>All redrives of a service have one transactional id. So a new one ends what a killed one left open before it reads
 * the notes, and one that still runs beside it can't commit any more. A transaction is open only while a collected batch
 * is written, since readers of the topics wait for its end.
 */
final class RedriveTransactions implements AutoCloseable {
    private static final int MOST_RECORDS = 1000;
    private static final long MOST_BYTES = 8L * 1024 * 1024;
    private static final int TIMEOUT_MS = 30_000;

    /** A foreign producer may have brought a page of this size through compression. */
    private static final int LARGEST_BYTES = 64 * 1024 * 1024;

    private final KafkaProducer<byte[], byte[]> producer;
    private final List<ProducerRecord<byte[], byte[]>> batch = new ArrayList<>();
    private long bytes;

    /** Takes over from any redrive of this service before; from now on the notes are complete. */
    RedriveTransactions(Settings settings) {
        Map<String, Object> config = KafkaConfigs.producer(settings);
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, settings.get(Setting.APPLICATION_ID) + "-redrive");
        config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TIMEOUT_MS);
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_BYTES);
        config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 2L * LARGEST_BYTES);
        producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        producer.initTransactions();
    }

    /** Adds records that must be there together. */
    void put(List<ProducerRecord<byte[], byte[]>> together) {
        batch.addAll(together);
        for (ProducerRecord<byte[], byte[]> record : together) {
            bytes += record.value() == null ? 0 : record.value().length;
        }
        if (batch.size() >= MOST_RECORDS || bytes >= MOST_BYTES) {
            flush();
        }
    }

    /** Writes what was collected. */
    void flush() {
        if (!batch.isEmpty()) {
            send();
            commit();
        }
    }

    /** Sends the batch and leaves its transaction open. */
    void send() {
        producer.beginTransaction();
        batch.forEach(producer::send);
        producer.flush();
    }

    /** Ends the transaction: now the batch is there. */
    void commit() {
        try {
            producer.commitTransaction();
        } catch (ProducerFencedException | InvalidProducerEpochException e) {
            throw new KafkaException("another redrive has begun; this one stops, and what was written stands", e);
        } catch (KafkaException e) {
            producer.abortTransaction();
            throw new KafkaException("the cluster did not take a batch: " + reason(e), e);
        }
        batch.clear();
        bytes = 0;
    }

    private static String reason(KafkaException error) {
        return error.getCause() == null || error.getCause().getMessage() == null
                ? error.toString()
                : error.getCause().getMessage();
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
