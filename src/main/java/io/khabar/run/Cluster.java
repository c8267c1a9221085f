package io.khabar.run;

import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.khabar.run.embedded.EmbeddedKafka;
import io.khabar.run.embedded.EmbeddedRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/** The brokers and the registry that a command works with: those of the settings, or embedded ones of its own. */
public final class Cluster implements AutoCloseable {
    private static final int CACHED_SCHEMAS = 1000;

    private final Settings settings;
    private final Admin admin;
    private final SchemaRegistryClient registry;
    private final Deque<AutoCloseable> owned;

    private Cluster(Settings settings, Deque<AutoCloseable> owned) {
        this.settings = settings;
        this.owned = owned;
        this.admin = Admin.create(KafkaConfigs.admin(settings));
        this.registry = new CachedSchemaRegistryClient(
                List.of(settings.get(Setting.SCHEMA_REGISTRY_URL).split(",")),
                CACHED_SCHEMAS,
                List.of(new AvroSchemaProvider()),
                registryConfig(settings));
    }

    /** The cluster that the settings name. */
    public static Cluster of(Settings settings) {
        return new Cluster(settings, new ArrayDeque<>());
    }

    /** A broker and a registry in this process, on the ports and in the directory of the settings. */
    public static Cluster embedded(Settings settings) throws IOException {
        Path directory = settings.path(Setting.EMBEDDED_DIR);
        Deque<AutoCloseable> owned = new ArrayDeque<>();
        try {
            EmbeddedKafka kafka = EmbeddedKafka.start(directory.resolve("kafka"), settings.number(Setting.KAFKA_PORT));
            owned.push(kafka);
            EmbeddedRegistry registry =
                    EmbeddedRegistry.start(directory.resolve("registry"), settings.number(Setting.REGISTRY_PORT));
            owned.push(registry);
            return new Cluster(
                    settings.with(Setting.BOOTSTRAP_SERVERS, kafka.bootstrapServers())
                            .with(Setting.SCHEMA_REGISTRY_URL, registry.url()),
                    owned);
        } catch (RuntimeException e) {
            close(owned);
            throw e;
        }
    }

    /** Settings that lead to this cluster. */
    public Settings settings() {
        return settings;
    }

    public Admin admin() {
        return admin;
    }

    public SchemaRegistryClient registry() {
        return registry;
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
        try {
            registry.close();
        } catch (IOException e) {
            throw new IllegalStateException("the registry's client can't be closed", e);
        } finally {
            close(owned);
        }
    }

    private static void close(Deque<AutoCloseable> owned) {
        while (!owned.isEmpty()) {
            try {
                owned.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException("an embedded part can't be closed", e);
            }
        }
    }

    private static Map<String, Object> registryConfig(Settings settings) {
        Map<String, Object> config = new HashMap<>();
        String userInfo = settings.get(Setting.SCHEMA_REGISTRY_USER_INFO);
        if (!userInfo.isEmpty()) {
            config.put("basic.auth.credentials.source", "USER_INFO");
            config.put("basic.auth.user.info", userInfo);
        }
        return config;
    }
}
