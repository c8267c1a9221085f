package io.khabar;

import static io.confluent.kafka.serializers.AbstractKafkaSchemaSerDeConfig.AUTO_REGISTER_SCHEMAS;
import static io.confluent.kafka.serializers.AbstractKafkaSchemaSerDeConfig.SCHEMA_REGISTRY_URL_CONFIG;
import static io.confluent.kafka.serializers.KafkaAvroDeserializerConfig.SPECIFIC_AVRO_READER_CONFIG;
import static io.confluent.kafka.serializers.KafkaAvroSerializerConfig.AVRO_REMOVE_JAVA_PROPS_CONFIG;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.khabar.article.TrustedRecords;
import io.khabar.reject.RegistryWait;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Avro in Confluent's wire format, for every topic and store, over one shared registry client and its cache.
 *
 * <p>Producers never register a schema: {@code topics create} does, so that a new schema is a decision and not a side
 * effect. A schema the registry does not know stops the producer.
 */
public final class AvroSerdes {
    private static final String JAVA_NOTE = ",\"avro.java.string\":\"String\"";

    static {
        TrustedRecords.register();
    }

    private final SchemaRegistryClient registry;
    private final Map<String, Object> config;
    private final RegistryWait wait;

    /**
     * @param registry client that all serdes share
     * @param url address of the registry, which Confluent's serdes want in their configuration beside the client
     */
    public AvroSerdes(SchemaRegistryClient registry, String url) {
        this(registry, url, RegistryWait.NONE);
    }

    /** @param wait what a serde does while the registry is away */
    public AvroSerdes(SchemaRegistryClient registry, String url, RegistryWait wait) {
        this.registry = registry;
        this.wait = wait;
        this.config = new HashMap<>();
        config.put(SCHEMA_REGISTRY_URL_CONFIG, url);
        config.put(AUTO_REGISTER_SCHEMAS, false);
        config.put(AVRO_REMOVE_JAVA_PROPS_CONFIG, true);
        config.put(SPECIFIC_AVRO_READER_CONFIG, true);
    }

    /**
     * A record's schema as the registry and other languages see it: without the notes that Avro's compiler leaves for
     * Java.
     */
    public static Schema published(Schema schema) {
        return new Schema.Parser().parse(schema.toString().replace(JAVA_NOTE, ""));
    }

    /** Name under which the registry keeps the schemas of a topic's values. */
    public static String subject(String topic) {
        return topic + "-value";
    }

    /** Over a registry in memory that knows the schemas of these topics: for work that needs no cluster. */
    public static AvroSerdes alone(Map<String, Schema> topics) {
        MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
        topics.forEach((topic, schema) -> {
            try {
                registry.register(subject(topic), new AvroSchema(published(schema)));
            } catch (IOException | RestClientException e) {
                throw new IllegalStateException("a registry in memory is always there", e);
            }
        });
        return new AvroSerdes(registry, "mock://alone");
    }

    public <T extends SpecificRecord> Serde<T> of(Class<T> type) {
        return Serdes.serdeFrom(serializer(), deserializer(type));
    }

    public <T extends SpecificRecord> Serializer<T> serializer() {
        KafkaAvroSerializer avro = new KafkaAvroSerializer(registry);
        avro.configure(config, false);
        return new AvroWriter<>(avro, wait);
    }

    public <T extends SpecificRecord> Deserializer<T> deserializer(Class<T> type) {
        KafkaAvroDeserializer avro = new KafkaAvroDeserializer(registry);
        avro.configure(config, false);
        return new AvroReader<>(type, avro, registry, wait);
    }
}
