package io.khabar.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/**
 * Avro records as plain JSON for people and scripts: the records' field names, unions without their type, instants in
 * ISO 8601, bytes in base64.
 */
public final class AvroJson {
    private static final JsonFactory JSON = new JsonFactory();

    private AvroJson() {}

    /** The record on one line. */
    public static String line(IndexedRecord record) {
        StringWriter line = new StringWriter(1024);
        try (JsonGenerator json = JSON.createGenerator(line)) {
            write(json, record);
        } catch (IOException e) {
            throw new UncheckedIOException("a string in memory can't fail to be written", e);
        }
        return line.toString();
    }

    /** The record as an object. */
    public static void write(JsonGenerator json, IndexedRecord record) throws IOException {
        json.writeStartObject();
        writeFields(json, record);
        json.writeEndObject();
    }

    /** The fields of the record into an object that the caller has opened. */
    public static void writeFields(JsonGenerator json, IndexedRecord record) throws IOException {
        for (Schema.Field field : record.getSchema().getFields()) {
            json.writeFieldName(field.name());
            writeValue(json, record.get(field.pos()));
        }
    }

    private static void writeValue(JsonGenerator json, Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof IndexedRecord record) {
            write(json, record);
        } else if (value instanceof Collection<?> items) {
            json.writeStartArray();
            for (Object item : items) {
                writeValue(json, item);
            }
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName(entry.getKey().toString());
                writeValue(json, entry.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof ByteBuffer bytes) {
            byte[] copy = new byte[bytes.remaining()];
            bytes.duplicate().get(copy);
            json.writeBinary(copy);
        } else if (value instanceof Instant instant) {
            json.writeString(instant.toString());
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Integer || value instanceof Long) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof Float number) {
            json.writeNumber(number);
        } else {
            json.writeString(value.toString());
        }
    }
}
