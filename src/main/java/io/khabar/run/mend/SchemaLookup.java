package io.khabar.run.mend;

import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.khabar.AvroSerdes;
import io.khabar.reject.RegistryAway;
import io.khabar.run.Setting;
import io.khabar.run.Settings;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;

/** What the registry says of bytes in Confluent's wire format: a zero, the schema's id in four bytes, Avro. */
public final class SchemaLookup {
    private static final int HEADER_BYTES = 5;
    private static final int NOT_FOUND = 404;

    private final SchemaRegistryClient registry;
    private final Deserializer<SpecificRecord> values;

    public SchemaLookup(Settings settings, SchemaRegistryClient registry) {
        this.registry = registry;
        this.values =
                new AvroSerdes(registry, settings.get(Setting.SCHEMA_REGISTRY_URL)).deserializer(SpecificRecord.class);
    }

    /** The schema that the bytes name, in a sentence. */
    public String schema(byte[] bytes) throws IOException {
        if (bytes == null || bytes.length < HEADER_BYTES) {
            return "none: fewer than %d bytes".formatted(HEADER_BYTES);
        }
        if (bytes[0] != 0) {
            return "none: the first byte is 0x%02x, not 0x00".formatted(bytes[0]);
        }
        int id = ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt();
        try {
            ParsedSchema schema = registry.getSchemaById(id);
            return "id %d: %s, of %s".formatted(id, schema.name(), String.join(", ", registry.getAllSubjectsById(id)));
        } catch (RestClientException e) {
            if (e.getStatus() == NOT_FOUND) {
                return "id %d, which the registry does not know".formatted(id);
            }
            throw new IOException("the registry gave no answer about schema %d: %s".formatted(id, e.getMessage()), e);
        }
    }

    /**
     * Why a value of a topic can't be read as it is now; null when it can.
     *
     * @throws RuntimeException when the registry can't be asked, which is no fault of the bytes
     */
    public String fault(String topic, byte[] bytes) {
        try {
            values.deserialize(topic, bytes);
            return null;
        } catch (RuntimeException e) {
            if (RegistryAway.caused(e)) {
                throw e;
            }
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        }
    }
}
