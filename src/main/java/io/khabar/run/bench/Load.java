package io.khabar.run.bench;

import io.khabar.AvroSerdes;
import io.khabar.article.RawArticle;
import io.khabar.run.KafkaConfigs;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts raw events on a topic, as {@code ingest} does, but serialised before the clock runs. */
final class Load implements AutoCloseable {
    private final KafkaProducer<String, byte[]> producer;
    private final Serializer<RawArticle> serializer;
    private final String topic;
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    Load(Bed bed) {
        AvroSerdes serdes = bed.serdes();
        this.producer = new KafkaProducer<>(
                KafkaConfigs.producer(bed.settings()), new StringSerializer(), new ByteArraySerializer());
        this.serializer = serdes.serializer();
        this.topic = bed.topics().raw();
    }

    /** The events as they go onto the wire. */
    List<ProducerRecord<String, byte[]>> prepared(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> new ProducerRecord<>(topic, piece.key(), serializer.serialize(topic, piece.raw())))
                .toList();
    }

    /** As fast as the brokers take them. */
    void send(List<ProducerRecord<String, byte[]>> events) throws IOException {
        events.forEach(this::send);
        flush();
    }

    /**
     * At a fixed rate, whether or not anyone keeps up with it.
     *
     * @param intended is given the moment at which each was to be sent, by its key, before it is sent; that moment counts,
     *     also when the sender itself is late
     */
    void send(List<ProducerRecord<String, byte[]>> events, int perSecond, Map<String, Long> intended)
            throws IOException {
        long start = System.nanoTime();
        for (int i = 0; i < events.size(); i++) {
            long due = start + i * 1_000_000_000L / perSecond;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            intended.put(events.get(i).key(), due);
            send(events.get(i));
        }
        flush();
    }

    /** Compressed bytes sent so far. */
    double bytes() {
        return producer.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals("byte-total")
                        && topic.equals(metric.metricName().tags().get("topic")))
                .mapToDouble(metric -> ((Number) metric.metricValue()).doubleValue())
                .sum();
    }

    private void send(ProducerRecord<String, byte[]> event) {
        // The producer writes into the headers of what it is given; the same event may be sent again.
        ProducerRecord<String, byte[]> fresh = new ProducerRecord<>(event.topic(), event.key(), event.value());
        producer.send(fresh, (sent, error) -> {
            if (error != null) {
                failure.compareAndSet(null, error);
            }
        });
    }

    private void flush() throws IOException {
        producer.flush();
        if (failure.get() != null) {
            throw new IOException("the broker did not take an event", failure.get());
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
