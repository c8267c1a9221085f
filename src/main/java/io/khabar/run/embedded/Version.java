package io.khabar.run.embedded;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.rest.entities.Schema;

/** A schema as a version of a subject; a deleted one is hidden, but what was written with it can still be read. */
record Version(String subject, int number, int id, AvroSchema schema, boolean deleted) {

    boolean has(AvroSchema other) {
        return schema.canonicalString().equals(other.canonicalString());
    }

    Version asDeleted() {
        return new Version(subject, number, id, schema, true);
    }

    /** As the API shows it. */
    Schema shown() {
        return new Schema(subject, number, id, schema);
    }
}
