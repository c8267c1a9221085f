package io.khabar;

import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.khabar.reject.RegistryWait;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Records to bytes. Confluent's serialiser writes the first of each topic: it knows whether the schema is registered and
 * under which number. All others get the same number and are written by Avro alone, since the look-up costs several times
 * what writing a small record does. May be shared by threads.
 */
final class AvroWriter<T extends SpecificRecord> implements Serializer<T> {
    /** Confluent's wire format: a zero and the schema's number in four bytes. */
    static final int HEADER_BYTES = 5;

    /** Buffers that a huge record has made larger than this, in bytes, are not kept. */
    private static final int KEPT_BYTES = 1 << 18;

    private static final ThreadLocal<Buffer> BUFFERS = ThreadLocal.withInitial(Buffer::new);

    private final KafkaAvroSerializer confluent;
    private final RegistryWait wait;
    private final Map<String, Format<T>> formats = new ConcurrentHashMap<>();

    /** How the records of a topic are written. */
    private record Format<T>(Schema schema, byte[] header, DatumWriter<T> writer) {}

    /** What a thread writes into. */
    private static final class Buffer {
        private ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 10);
        private BinaryEncoder encoder;
    }

    /** @param wait what is done while the registry is away */
    AvroWriter(KafkaAvroSerializer confluent, RegistryWait wait) {
        this.confluent = confluent;
        this.wait = wait;
    }

    @Override
    public byte[] serialize(String topic, T value) {
        if (value == null) {
            return null;
        }
        Format<T> format = formats.get(topic);
        // The schemas of generated classes are constants.
        if (format == null || format.schema() != value.getSchema()) {
            byte[] first = wait.answer(() -> confluent.serialize(topic, value));
            formats.put(
                    topic,
                    new Format<>(
                            value.getSchema(),
                            Arrays.copyOf(first, HEADER_BYTES),
                            new SpecificDatumWriter<>(value.getSchema())));
            return first;
        }
        return write(value, format);
    }

    private static <T> byte[] write(T value, Format<T> format) {
        Buffer buffer = BUFFERS.get();
        try {
            buffer.bytes.reset();
            buffer.bytes.write(format.header(), 0, HEADER_BYTES);
            buffer.encoder = EncoderFactory.get().binaryEncoder(buffer.bytes, buffer.encoder);
            format.writer().write(value, buffer.encoder);
            buffer.encoder.flush();
            return buffer.bytes.toByteArray();
        } catch (IOException | RuntimeException e) {
            BUFFERS.remove();
            throw new SerializationException("a record of " + format.schema().getFullName() + " can't be written", e);
        } finally {
            if (buffer.bytes.size() > KEPT_BYTES) {
                buffer.bytes = new ByteArrayOutputStream(1 << 10);
            }
        }
    }

    @Override
    public void close() {
        confluent.close();
    }
}
