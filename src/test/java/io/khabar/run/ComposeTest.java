package io.khabar.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.khabar.Topics;
import io.khabar.run.embedded.EmbeddedRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import kafka.server.KafkaConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The compose file agrees with the program: its settings, its record sizes, its image. */
class ComposeTest {
    private static final YAMLMapper YAML = new YAMLMapper();

    /** What Kafka adds to the largest record: the batch's header, the key, the headers, with room to spare. */
    private static final int OVERHEAD = 256 * 1024;

    private final JsonNode compose = YAML.readTree(Files.readString(Path.of("docker-compose.yml"), UTF_8));
    private final ImageTest image = new ImageTest();

    ComposeTest() throws IOException {}

    @Test
    void the_services_are_the_broker_the_registry_the_setup_and_khabar() {
        assertThat(compose.get("services").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("kafka", "schema-registry", "khabar-setup", "khabar");
        assertThat(service("kafka").get("image").asText()).startsWith("apache/kafka:");
        assertThat(service("schema-registry").get("image").asText()).startsWith("confluentinc/cp-schema-registry:");
        assertThat(service("khabar").get("build").asText()).isEqualTo(".");
        assertThat(service("khabar").get("image"))
                .isEqualTo(service("khabar-setup").get("image"));
        assertThat(service("khabar-setup").get("command").toString()).isEqualTo("[\"topics\",\"create\"]");
        assertThat(service("khabar").get("command").toString()).isEqualTo("[\"run\"]");
    }

    @Test
    void every_image_has_the_tag_of_one_version() {
        assertThat(compose.get("services").findValuesAsText("image"))
                .hasSize(4)
                .allSatisfy(image -> assertThat(image).matches(ImageTest.ONE_VERSION));
    }

    @Test
    void each_starts_when_what_it_needs_is_there() {
        assertThat(conditions("schema-registry")).isEqualTo(Map.of("kafka", "service_healthy"));
        assertThat(conditions("khabar-setup"))
                .isEqualTo(Map.of("kafka", "service_healthy", "schema-registry", "service_healthy"));
        assertThat(conditions("khabar"))
                .containsEntry("kafka", "service_healthy")
                .containsEntry("schema-registry", "service_healthy")
                .containsEntry("khabar-setup", "service_completed_successfully");
    }

    @Test
    void each_server_has_a_health_check_and_comes_up_again() {
        for (String name : new String[] {"kafka", "schema-registry"}) {
            assertThat(service(name).at("/healthcheck/test/0").asText())
                    .as(name)
                    .isEqualTo("CMD");
            assertThat(service(name).get("restart").asText()).as(name).isEqualTo("unless-stopped");
        }
        assertThat(service("khabar").has("healthcheck"))
                .as("its own instead of the image's")
                .isFalse();
        assertThat(service("khabar").get("restart").asText()).isEqualTo("unless-stopped");
        assertThat(service("khabar-setup").get("restart").asText()).isEqualTo("no");
        assertThat(service("khabar-setup").at("/healthcheck/disable").asBoolean())
                .isTrue();
    }

    @Test
    void what_must_outlive_a_container_is_in_a_named_volume() {
        assertThat(service("kafka").get("volumes").toString())
                .contains(
                        ":" + service("kafka").at("/environment/KAFKA_LOG_DIRS").asText());
        assertThat(service("khabar").get("volumes").toString()).contains(":/data");
        compose.get("services")
                .findValues("volumes")
                .forEach(volumes -> volumes.forEach(volume -> assertThat(
                                compose.get("volumes").has(volume.asText().split(":")[0]))
                        .as(volume.asText())
                        .isTrue()));
    }

    @Test
    void no_port_is_open_to_other_machines() {
        compose.get("services")
                .findValues("ports")
                .forEach(
                        ports -> ports.forEach(port -> assertThat(port.asText()).startsWith("127.0.0.1:")));
        assertThat(service("khabar").get("ports").toString()).contains(":" + Setting.HTTP_PORT.initial() + '"');
    }

    @ParameterizedTest
    @ValueSource(strings = {"khabar-setup", "khabar"})
    void khabar_knows_every_setting_and_reaches_broker_and_registry(String name) {
        Map<String, String> environment = image.environment();
        environment.putAll(environment(name));
        Settings settings = Settings.of(environment, new Properties());

        String broker = settings.get(Setting.BOOTSTRAP_SERVERS);
        assertThat(environment("kafka").get("KAFKA_ADVERTISED_LISTENERS").split(","))
                .anyMatch(listener -> listener.endsWith("://" + broker));
        assertThat(environment("schema-registry").get("SCHEMA_REGISTRY_KAFKASTORE_BOOTSTRAP_SERVERS"))
                .isEqualTo("PLAINTEXT://" + broker);
        assertThat(settings.get(Setting.SCHEMA_REGISTRY_URL)).isEqualTo("http://schema-registry:8081");
        assertThat(settings.get(Setting.HTTP_HOST)).isEqualTo("0.0.0.0");
    }

    @Test
    void from_the_host_the_defaults_reach_broker_and_registry() {
        assertThat(environment("kafka").get("KAFKA_ADVERTISED_LISTENERS").split(","))
                .anyMatch(listener -> listener.endsWith("://" + Setting.BOOTSTRAP_SERVERS.initial()));
        assertThat(service("kafka").get("ports").toString()).contains("127.0.0.1:9092:9092");
        assertThat(Setting.SCHEMA_REGISTRY_URL.initial()).isEqualTo("http://localhost:8081");
        assertThat(service("schema-registry").get("ports").toString()).contains("127.0.0.1:8081:8081");
    }

    @Test
    void kafka_knows_every_setting_and_takes_the_largest_record() {
        Properties broker = new Properties();
        environment("kafka").forEach((name, value) -> {
            if (name.startsWith("KAFKA_")) {
                broker.put(name.substring(6).toLowerCase(Locale.ROOT).replace('_', '.'), value);
            }
        });
        assertThat(KafkaConfig.configDef().names()).containsAll(broker.stringPropertyNames());

        KafkaConfig config = KafkaConfig.fromProps(broker, false);
        assertThat(config.messageMaxBytes()).isGreaterThanOrEqualTo(Topics.MAX_RECORD_BYTES + OVERHEAD);
        assertThat(config.replicaFetchMaxBytes()).isGreaterThanOrEqualTo(Topics.MAX_RECORD_BYTES + OVERHEAD);
        assertThat(config.autoCreateTopicsEnable()).isFalse();
        assertThat(broker.stringPropertyNames())
                .filteredOn(name -> name.endsWith("replication.factor") || name.endsWith("min.isr"))
                .hasSizeGreaterThanOrEqualTo(6)
                .allSatisfy(name -> assertThat(broker.getProperty(name)).isEqualTo("1"));
    }

    @Test
    void the_registry_is_healthy_when_it_answers(@TempDir Path directory) throws Exception {
        JsonNode test = service("schema-registry").at("/healthcheck/test");
        String[] check = new String[test.size() - 1];
        for (int i = 0; i < check.length; i++) {
            check[i] = test.get(i + 1).asText().replace("$$", "$").replace("/8081", "/${KHABAR_HTTP_PORT}");
        }
        int port;
        try (EmbeddedRegistry registry = EmbeddedRegistry.start(directory, 0)) {
            port = URI.create(registry.url()).getPort();
            assertThat(ImageTest.exitCode(check, port)).isZero();
        }
        assertThat(ImageTest.exitCode(check, port)).isEqualTo(1);
    }

    private JsonNode service(String name) {
        return compose.get("services").get(name);
    }

    private Map<String, String> environment(String service) {
        Map<String, String> environment = new TreeMap<>();
        service(service).get("environment").properties().forEach(entry -> {
            assertThat(entry.getValue().isTextual())
                    .as("%s is quoted", entry.getKey())
                    .isTrue();
            environment.put(entry.getKey(), entry.getValue().asText());
        });
        return environment;
    }

    private Map<String, String> conditions(String service) {
        Map<String, String> conditions = new TreeMap<>();
        service(service)
                .get("depends_on")
                .properties()
                .forEach(entry -> conditions.put(
                        entry.getKey(), entry.getValue().get("condition").asText()));
        return conditions;
    }
}
