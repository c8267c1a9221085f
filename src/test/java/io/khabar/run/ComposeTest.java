package io.khabar.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.khabar.Topics;
import io.khabar.run.embedded.EmbeddedRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import kafka.server.KafkaConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The compose file agrees with the program: its settings, its record sizes, its image. */
class ComposeTest {
    private static final Set<String> ONCE = Set.of("khabar-setup");

    /** What Kafka adds to the largest record: the batch's header, the key, the headers, with room to spare. */
    private static final int OVERHEAD = 256 * 1024;

    private final JsonNode compose =
            ManifestFile.read(Path.of("docker-compose.yml")).get(0);
    private final ImageTest image = new ImageTest();

    ComposeTest() throws IOException {}

    @Test
    void the_services_are_the_broker_the_registry_two_of_khabar_and_what_watches_them() {
        assertThat(compose.get("services").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "kafka",
                        "schema-registry",
                        "khabar-setup",
                        "khabar-1",
                        "khabar-2",
                        "prometheus",
                        "grafana",
                        "kafka-ui");
        assertThat(service("kafka").get("image").asText()).startsWith("apache/kafka:");
        assertThat(service("schema-registry").get("image").asText()).startsWith("confluentinc/cp-schema-registry:");
        assertThat(service("khabar-1").get("build").asText()).isEqualTo(".");
        assertThat(service("khabar-1").get("image"))
                .isEqualTo(service("khabar-2").get("image"))
                .isEqualTo(service("khabar-setup").get("image"));
        assertThat(service("khabar-setup").get("command").toString()).isEqualTo("[\"topics\",\"create\"]");
        assertThat(service("khabar-1").get("command").toString()).isEqualTo("[\"run\"]");
    }

    @Test
    void every_image_has_the_tag_of_one_version() {
        assertThat(compose.get("services").findValuesAsText("image"))
                .hasSize(8)
                .allSatisfy(image -> assertThat(image).matches(ImageTest.ONE_VERSION));
    }

    @Test
    void each_starts_when_what_it_needs_is_there() {
        assertThat(conditions("schema-registry")).isEqualTo(Map.of("kafka", "service_healthy"));
        assertThat(conditions("khabar-setup"))
                .isEqualTo(Map.of("kafka", "service_healthy", "schema-registry", "service_healthy"));
        assertThat(conditions("khabar-2"))
                .containsEntry("kafka", "service_healthy")
                .containsEntry("schema-registry", "service_healthy")
                .containsEntry("khabar-setup", "service_completed_successfully");
    }

    @Test
    void each_server_has_a_health_check_and_limits_and_comes_up_again() {
        forEach((name, service) -> {
            assertThat(service.at("/deploy/resources/limits/memory").asText())
                    .as(name)
                    .matches("\\d+[mg]");
            assertThat(service.at("/deploy/resources/limits/cpus").asText())
                    .as(name)
                    .matches("\\d+");
            assertThat(service.at("/logging/options/max-size").asText())
                    .as(name)
                    .isNotEmpty();
            assertThat(service.get("restart").asText())
                    .as(name)
                    .isEqualTo(ONCE.contains(name) ? "no" : "unless-stopped");
            if (name.startsWith("khabar-")) {
                assertThat(service.has("healthcheck"))
                        .as("%s has its own instead of the image's", name)
                        .isEqualTo(ONCE.contains(name));
            } else {
                assertThat(service.at("/healthcheck/test/0").asText()).as(name).isEqualTo("CMD");
            }
        });
        assertThat(service("khabar-setup").at("/healthcheck/disable").asBoolean())
                .isTrue();
    }

    @Test
    void a_heap_leaves_room_below_the_limit() {
        for (String name : List.of("khabar-setup", "khabar-1", "khabar-2")) {
            String heap = environment(name).get("KHABAR_JAVA_OPTS").replaceAll(".*-Xmx", "");
            String limit = service(name).at("/deploy/resources/limits/memory").asText();
            assertThat(2 * bytes(heap)).as(name).isLessThanOrEqualTo(bytes(limit));
        }
    }

    @Test
    void each_instance_has_state_of_its_own() {
        assertThat(service("khabar-1").get("volumes"))
                .isNotEqualTo(service("khabar-2").get("volumes"));
        assertThat(environment("khabar-1")).isEqualTo(environment("khabar-2"));
    }

    @Test
    void a_health_check_asks_for_the_port_that_is_published() {
        for (String name : List.of("prometheus", "grafana", "kafka-ui")) {
            String port = service(name).at("/ports/0").asText().replaceAll(".*:", "");
            assertThat(service(name).at("/healthcheck/test").toString()).contains("http://127.0.0.1:" + port + '/');
        }
    }

    @Test
    void no_two_services_want_the_same_port() {
        List<String> published = new ArrayList<>();
        forEach((name, service) -> service.path("ports")
                .forEach(port -> published.add(port.asText().replaceAll(":\\d+$", ""))));
        assertThat(published).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void what_must_outlive_a_container_is_in_a_named_volume_and_what_is_mounted_is_there() {
        assertThat(service("kafka").get("volumes").toString())
                .contains(
                        ":" + service("kafka").at("/environment/KAFKA_LOG_DIRS").asText());
        assertThat(service("khabar-1").get("volumes").toString()).contains(":/data");
        forEach((name, service) -> service.path("volumes").forEach(volume -> {
            String source = volume.asText().split(":")[0];
            if (source.startsWith("./")) {
                assertThat(Path.of(source)).as(name).exists();
                assertThat(volume.asText()).as(name).endsWith(":ro");
            } else {
                assertThat(compose.get("volumes").has(source)).as(source).isTrue();
            }
        }));
    }

    @Test
    void prometheus_asks_both_instances_and_grafana_asks_prometheus() throws IOException {
        JsonNode prometheus = ManifestFile.read(Path.of("ops", "prometheus", "prometheus.yml"))
                .get(0);
        assertThat(prometheus.at("/scrape_configs/0/static_configs/0/targets"))
                .extracting(JsonNode::asText)
                .containsExactly("khabar-1:" + Setting.HTTP_PORT.initial(), "khabar-2:" + Setting.HTTP_PORT.initial());
        assertThat(service("prometheus").get("command").get(0).asText())
                .isEqualTo("--config.file=/etc/prometheus/prometheus.yml");
        JsonNode source = ManifestFile.read(Path.of("ops", "grafana", "provisioning", "datasources", "prometheus.yml"))
                .get(0)
                .at("/datasources/0");
        assertThat(source.get("url").asText()).isEqualTo("http://prometheus:9090");
        JsonNode dashboards = ManifestFile.read(Path.of("ops", "grafana", "provisioning", "dashboards", "khabar.yml"))
                .get(0);
        assertThat(service("grafana").get("volumes").toString())
                .contains("./ops/grafana/dashboards:"
                        + dashboards.at("/providers/0/options/path").asText() + ":ro");
    }

    @Test
    void no_port_is_open_to_other_machines() {
        compose.get("services")
                .findValues("ports")
                .forEach(
                        ports -> ports.forEach(port -> assertThat(port.asText()).startsWith("127.0.0.1:")));
        for (String name : List.of("khabar-1", "khabar-2")) {
            assertThat(service(name).get("ports").toString()).contains(":" + Setting.HTTP_PORT.initial() + '"');
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"khabar-setup", "khabar-1", "khabar-2"})
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

    private static long bytes(String size) {
        long number = Long.parseLong(size.substring(0, size.length() - 1));
        return size.endsWith("g") ? 1024 * number : number;
    }

    private void forEach(BiConsumer<String, JsonNode> each) {
        compose.get("services").properties().forEach(service -> each.accept(service.getKey(), service.getValue()));
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
