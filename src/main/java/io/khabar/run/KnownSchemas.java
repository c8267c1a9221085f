package io.khabar.run;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.Map;
import org.apache.avro.Schema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches the schemas that a service writes and all versions of them that it may read, before it begins: its client
 * keeps them, and the service goes on with them when the registry is away.
 */
final class KnownSchemas {
    private static final Logger LOG = LoggerFactory.getLogger(KnownSchemas.class);
    private static final int NOT_FOUND = 404;

    private final SchemaRegistryClient registry;

    KnownSchemas(SchemaRegistryClient registry) {
        this.registry = registry;
    }

    /**
     * Fetches what is there of these; a subject that is not there is left out.
     *
     * @param subjects the schema that is written, by subject
     */
    void fetch(Map<String, Schema> subjects) throws IOException {
        long versions = 0;
        for (Map.Entry<String, Schema> subject : subjects.entrySet()) {
            try {
                versions += fetch(subject.getKey(), subject.getValue());
            } catch (RestClientException e) {
                if (e.getStatus() != NOT_FOUND) {
                    throw new IOException("the registry has no answer about " + subject.getKey(), e);
                }
                LOG.warn("event=schema_missing subject={}", subject.getKey());
            }
        }
        LOG.info("event=schemas_known subjects={} versions={}", subjects.size(), versions);
    }

    private int fetch(String subject, Schema written) throws IOException, RestClientException {
        int versions = 0;
        for (int version : registry.getAllVersions(subject)) {
            int id = registry.getSchemaMetadata(subject, version).getId();
            registry.getSchemaBySubjectAndId(subject, id);
            versions++;
        }
        registry.getId(subject, new AvroSchema(written));
        return versions;
    }
}
