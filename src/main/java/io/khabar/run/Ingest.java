package io.khabar.run;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.khabar.AvroSerdes;
import io.khabar.article.RawArticle;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts raw events on the raw topic. */
public final class Ingest implements AutoCloseable {
    private final KafkaProducer<String, RawArticle> producer;
    private final String topic;
    private final List<String> refused = Collections.synchronizedList(new ArrayList<>());
    private final AtomicReference<Exception> failure = new AtomicReference<>();
    private long sent;

    public Ingest(Settings settings, SchemaRegistryClient registry) {
        AvroSerdes serdes = new AvroSerdes(registry, settings.get(Setting.SCHEMA_REGISTRY_URL));
        this.producer =
                new KafkaProducer<>(KafkaConfigs.producer(settings), new StringSerializer(), serdes.serializer());
        this.topic = settings.topics().raw();
    }

    /**
     * Sends all inputs and waits until the brokers have them.
     *
     * @param progress told the number of events sent so far, after each
     * @return number of events on the topic
     * @throws IOException when an input can't be read or the cluster fails; what was sent before stands
     */
    public long send(RawInputs inputs, LongConsumer progress) throws IOException {
        inputs.forEach((key, raw) -> {
            if (failure.get() == null) {
                send(key, raw);
                progress.accept(++sent);
            }
        });
        producer.flush();
        if (failure.get() != null) {
            Exception error = failure.get();
            throw new IOException(
                    "the cluster did not take an event: "
                            + Refused.sentence(error).orElse(error.getMessage()),
                    error);
        }
        return sent - refused.size();
    }

    /** Keys of the events that are too large for the topic; they were not sent. */
    public List<String> refused() {
        return List.copyOf(refused);
    }

    @Override
    public void close() {
        // What the cluster refused is not sent again; else the producer would log that it can't take it back.
        producer.close(failure.get() == null ? Duration.ofMillis(Long.MAX_VALUE) : Duration.ZERO);
    }

    private void send(String key, RawArticle raw) {
        producer.send(new ProducerRecord<>(topic, key, raw), (metadata, error) -> {
            if (error instanceof RecordTooLargeException) {
                refused.add(key);
            } else if (error != null) {
                failure.compareAndSet(null, error);
            }
        });
    }
}
