package io.khabar.run;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.List;
import org.apache.avro.Schema;

/** Compares a subject of the registry with the schema that is wanted there. */
final class SubjectCheck {
    private static final String KIND = "schema";
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final SchemaRegistryClient registry;
    private final String compatibility;

    /** @param compatibility level that each subject should have */
    SubjectCheck(SchemaRegistryClient registry, String compatibility) {
        this.registry = registry;
        this.compatibility = compatibility;
    }

    static boolean isRegistered(SchemaRegistryClient registry, String subject, Schema schema)
            throws IOException, RestClientException {
        try {
            registry.getId(subject, new AvroSchema(schema));
            return true;
        } catch (RestClientException e) {
            if (e.getStatus() == NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }

    /** What differs; empty when nothing does. */
    List<Difference> of(String subject, Schema schema) throws IOException, RestClientException {
        if (!isRegistered(registry, subject, schema)) {
            return List.of(unregistered(subject, schema));
        }
        String level = level(subject);
        return level.equals(compatibility)
                ? List.of()
                : List.of(new Difference(
                        KIND,
                        subject,
                        "has compatibility %s, not %s".formatted(level, compatibility),
                        "PUT {\"compatibility\":\"%s\"} to the registry's /config/%s".formatted(compatibility, subject),
                        false));
    }

    private Difference unregistered(String subject, Schema schema) throws IOException, RestClientException {
        boolean fits;
        try {
            fits = registry.testCompatibility(subject, new AvroSchema(schema));
        } catch (RestClientException e) {
            if (e.getStatus() != NOT_FOUND && e.getStatus() != CONFLICT) {
                throw e;
            }
            fits = e.getStatus() == NOT_FOUND;
        }
        return fits
                ? new Difference(KIND, subject, "is not registered", "./khabar topics create", true)
                : new Difference(
                        KIND,
                        subject,
                        "is not registered, and does not go with the versions that are",
                        "another program owns that subject, or this one is older than the topic: set another %s, or take the newer program"
                                .formatted(Setting.TOPIC_PREFIX.variable()),
                        true);
    }

    /** The subject's own level, or the registry's where it has none. */
    private String level(String subject) throws IOException, RestClientException {
        try {
            return registry.getCompatibility(subject);
        } catch (RestClientException e) {
            if (e.getStatus() == NOT_FOUND) {
                return registry.getCompatibility(null);
            }
            throw e;
        }
    }
}
