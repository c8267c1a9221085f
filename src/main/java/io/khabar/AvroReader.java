package io.khabar;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.khabar.reject.RegistryWait;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Records from bytes. Confluent's deserialiser reads the first that was written with each schema, and whatever turns out to be
 * unreadable, so that its errors are the ones told; all others are read by Avro alone. May be shared by threads.
 */
final class AvroReader<T extends SpecificRecord> implements Deserializer<T> {
    private static final ThreadLocal<BinaryDecoder> DECODERS = new ThreadLocal<>();

    private final Class<T> type;
    private final KafkaAvroDeserializer confluent;
    private final SchemaRegistryClient registry;
    private final RegistryWait wait;
    private final Map<Integer, DatumReader<Object>> readers = new ConcurrentHashMap<>();

    /** @param wait what is done while the registry is away */
    AvroReader(Class<T> type, KafkaAvroDeserializer confluent, SchemaRegistryClient registry, RegistryWait wait) {
        this.type = type;
        this.confluent = confluent;
        this.registry = registry;
        this.wait = wait;
    }

    @Override
    public T deserialize(String topic, byte[] bytes) {
        if (bytes == null || bytes.length < AvroWriter.HEADER_BYTES || bytes[0] != 0) {
            return first(topic, bytes);
        }
        int number = ByteBuffer.wrap(bytes).getInt(1);
        DatumReader<Object> reader = readers.get(number);
        if (reader == null) {
            T value = first(topic, bytes);
            learn(topic, number, value);
            return value;
        }
        try {
            BinaryDecoder decoder = DecoderFactory.get()
                    .binaryDecoder(
                            bytes, AvroWriter.HEADER_BYTES, bytes.length - AvroWriter.HEADER_BYTES, DECODERS.get());
            DECODERS.set(decoder);
            return type.cast(reader.read(null, decoder));
        } catch (IOException | RuntimeException e) {
            return first(topic, bytes);
        }
    }

    private T first(String topic, byte[] bytes) {
        return type.cast(wait.answer(() -> confluent.deserialize(topic, bytes)));
    }

    /** The client has just been asked for this schema by this subject, and knows it. */
    private void learn(String topic, int number, T value) {
        try {
            if (registry.getSchemaBySubjectAndId(AvroSerdes.subject(topic), number) instanceof AvroSchema written) {
                Schema ours = value.getSchema();
                readers.put(number, new SpecificDatumReader<>(written.rawSchema(), ours));
            }
        } catch (IOException | RestClientException e) {
            // Then the next one is a first one too.
        }
    }

    @Override
    public void close() {
        confluent.close();
    }
}
