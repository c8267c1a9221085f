package io.khabar.run;

import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.khabar.run.embedded.EmbeddedKafka;
import io.khabar.run.embedded.EmbeddedRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The brokers and the registry that a command works with: those of the settings, or embedded ones of its own. */
public final class Cluster implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
    private static final int PROBE_MS = 2_000;
    private static final int CACHED_SCHEMAS = 1000;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final String JAAS_FORM = "sasl.jaas.config can't be read; it looks like "
            + "'org.apache.kafka.common.security.scram.ScramLoginModule required username=\"...\" password=\"...\";'";

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
                RegistryConfig.of(settings));
    }

    /**
     * The cluster that the settings name.
     *
     * @throws IOException when its brokers or its registry do not answer within {@link #PATIENCE}
     */
    public static Cluster of(Settings settings) throws IOException, InterruptedException {
        Cluster cluster;
        try {
            cluster = new Cluster(settings, new ArrayDeque<>());
        } catch (KafkaException e) {
            throw noAnswer(settings, "Kafka", Setting.BOOTSTRAP_SERVERS, e);
        }
        try {
            cluster.greet();
        } catch (IOException | InterruptedException e) {
            cluster.close();
            throw e;
        }
        return cluster;
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

    /** Whether a broker answers now; asked by the readiness probe. */
    public boolean answers() {
        try {
            admin.describeCluster(new DescribeClusterOptions().timeoutMs(PROBE_MS))
                    .clusterId()
                    .get(PROBE_MS, TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("event=brokers_away brokers={}", settings.shown(Setting.BOOTSTRAP_SERVERS));
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
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

    /** Asks both something small, so that a wrong address is told at once and by its setting. */
    private void greet() throws IOException, InterruptedException {
        try {
            admin.describeCluster().clusterId().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw noAnswer(settings, "Kafka", Setting.BOOTSTRAP_SERVERS, e);
        }
        try {
            registry.getAllSubjects();
        } catch (RestClientException | IOException e) {
            throw noAnswer(settings, "Schema Registry", Setting.SCHEMA_REGISTRY_URL, e);
        }
    }

    private static IOException noAnswer(Settings settings, String who, Setting address, Exception error) {
        Optional<String> refusal = Refused.sentence(error);
        if (refusal.isPresent()) {
            return new IOException("%s (%s): %s".formatted(settings.shown(address), address.variable(), refusal.get()));
        }
        List<String> messages = Stream.iterate((Throwable) error, cause -> cause != null, Throwable::getCause)
                .map(Throwable::getMessage)
                .filter(Objects::nonNull)
                .toList();
        // Kafka's message may quote what it stumbled over, such as half a password.
        String why = messages.stream().anyMatch(message -> message.contains("JAAS config"))
                ? JAAS_FORM
                : messages.isEmpty()
                        ? "no answer within " + PATIENCE.toSeconds() + " s"
                        : messages.get(messages.size() - 1);
        return new IOException(
                "no %s at %s (%s): %s".formatted(who, settings.shown(address), address.variable(), why), error);
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
}
