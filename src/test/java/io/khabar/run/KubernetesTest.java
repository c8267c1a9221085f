package io.khabar.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.khabar.run.Service.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The manifests for Kubernetes agree with the program, with its image and with each other. */
class KubernetesTest {
    private static final Path DIRECTORY = Path.of("ops", "kubernetes");

    private final List<JsonNode> manifests = new ArrayList<>();
    private final Settings settings;
    private final ImageTest image = new ImageTest();

    KubernetesTest() throws IOException {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            for (Path file : files.sorted().toList()) {
                manifests.addAll(ManifestFile.read(file));
            }
        }
        Map<String, String> environment = image.environment();
        for (String kind : List.of("ConfigMap", "Secret")) {
            JsonNode from = only(kind);
            Stream.of("data", "stringData")
                    .flatMap(data -> from.path(data).properties().stream())
                    .forEach(entry -> {
                        assertThat(entry.getValue().isTextual())
                                .as("%s is quoted", entry.getKey())
                                .isTrue();
                        environment.put(entry.getKey(), entry.getValue().asText());
                    });
        }
        settings = Settings.of(environment, new Properties());
    }

    @Test
    void every_file_is_applied_but_the_one_that_needs_more() throws IOException {
        List<String> applied = new ArrayList<>();
        only("Kustomization").get("resources").forEach(file -> applied.add(file.asText()));
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsAll(applied)
                    .filteredOn(file -> !applied.contains(file))
                    .containsExactlyInAnyOrder("kustomization.yaml", "autoscaling.yaml");
        }
    }

    @Test
    void what_holds_secrets_holds_none() {
        only("Secret")
                .get("stringData")
                .properties()
                .forEach(secret -> assertThat(secret.getValue().asText())
                        .as(secret.getKey())
                        .isEmpty());
        assertThat(only("ConfigMap").get("data").fieldNames())
                .toIterable()
                .doesNotContain(Setting.SCHEMA_REGISTRY_USER_INFO.variable());
    }

    @Test
    void kubernetes_makes_no_variables_that_would_stop_the_start() {
        for (String kind : List.of("StatefulSet", "Job")) {
            assertThat(pod(kind).get("enableServiceLinks").asBoolean(true))
                    .as(kind)
                    .isFalse();
            assertThat(pod(kind).at("/containers/0/envFrom"))
                    .extracting(from -> from.at("/configMapRef/name").asText()
                            + from.at("/secretRef/name").asText())
                    .containsExactly(name(only("ConfigMap")), name(only("Secret")));
        }
    }

    @Test
    void both_run_the_image_as_its_own_user_with_nothing_it_does_not_need() {
        for (String kind : List.of("StatefulSet", "Job")) {
            JsonNode container = pod(kind).at("/containers/0");
            assertThat(container.get("image").asText()).as(kind).isEqualTo("khabar:0.1.0");
            assertThat(pod(kind).at("/securityContext/runAsUser").asInt()).isEqualTo(10001);
            assertThat(pod(kind).at("/securityContext/runAsNonRoot").asBoolean())
                    .isTrue();
            assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                    .isTrue();
            assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true))
                    .isFalse();
            assertThat(container.get("volumeMounts").toString()).contains("/tmp");
            assertThat(container.at("/resources/limits/memory").asText()).isEqualTo("3Gi");
        }
        assertThat(only("ConfigMap").at("/data/KHABAR_JAVA_OPTS").asText()).isEqualTo("-Xmx2g");
        assertThat(container().get("args").toString()).isEqualTo("[\"run\"]");
        assertThat(pod("Job").at("/containers/0/args").toString()).isEqualTo("[\"topics\",\"create\"]");
    }

    @Test
    void the_probes_ask_what_the_service_answers() {
        assertThat(container().at("/ports/0/containerPort").asInt()).isEqualTo(settings.number(Setting.HTTP_PORT));
        assertThat(settings.get(Setting.HTTP_HOST)).isEqualTo("0.0.0.0");
        assertThat(probe("startupProbe")).isEqualTo("/health/live");
        assertThat(probe("livenessProbe")).isEqualTo("/health/live");
        assertThat(probe("readinessProbe")).isEqualTo("/health/ready");
        assertThat(pod("StatefulSet").get("terminationGracePeriodSeconds").asInt())
                .as("more than closing two topologies takes")
                .isGreaterThan(30);
    }

    @Test
    void the_state_is_on_a_disk_of_the_instance() {
        JsonNode claim = only("StatefulSet").at("/spec/volumeClaimTemplates/0");
        assertThat(container().get("volumeMounts"))
                .filteredOn(mount -> mount.get("name").asText().equals(name(claim)))
                .singleElement()
                .satisfies(mount -> assertThat(settings.path(Setting.STATE_DIR))
                        .startsWithRaw(Path.of(mount.get("mountPath").asText())));
        assertThat(pod("StatefulSet").at("/securityContext/fsGroup").asInt()).isEqualTo(10001);
    }

    @Test
    void whoever_selects_the_instances_selects_their_labels() {
        JsonNode labels = only("StatefulSet").at("/spec/template/metadata/labels");
        assertThat(only("StatefulSet").at("/spec/selector/matchLabels")).isEqualTo(labels);
        assertThat(only("PodDisruptionBudget").at("/spec/selector/matchLabels")).isEqualTo(labels);
        assertThat(only("Service").at("/spec/selector")).isEqualTo(labels);
        assertThat(only("Job").at("/spec/template/metadata/labels")).isNotEqualTo(labels);
        assertThat(name(only("Service")))
                .isEqualTo(only("StatefulSet").at("/spec/serviceName").asText());
        JsonNode annotations = only("StatefulSet").at("/spec/template/metadata/annotations");
        assertThat(annotations.get("prometheus.io/port").asText()).isEqualTo(settings.get(Setting.HTTP_PORT));
        assertThat(annotations.get("prometheus.io/path").asText()).isEqualTo("/metrics");
    }

    @Test
    void the_scaler_looks_at_the_groups_of_the_service_and_starts_no_thread_without_a_partition() {
        JsonNode scaler = only("ScaledObject").get("spec");
        assertThat(scaler.at("/scaleTargetRef/kind").asText()).isEqualTo("StatefulSet");
        assertThat(scaler.at("/scaleTargetRef/name").asText()).isEqualTo(name(only("StatefulSet")));
        assertThat(scaler.get("triggers"))
                .extracting(trigger -> trigger.at("/metadata/consumerGroup").asText()
                        + ' '
                        + trigger.at("/metadata/topic").asText())
                .containsExactly(
                        Service.applicationId(settings, Part.CLEAN)
                                + ' '
                                + settings.topics().raw(),
                        Service.applicationId(settings, Part.ROUTE)
                                + ' '
                                + settings.topics().articles());
        assertThat(scaler.get("triggers"))
                .allSatisfy(trigger -> assertThat(
                                trigger.at("/metadata/bootstrapServers").asText())
                        .isEqualTo(settings.get(Setting.BOOTSTRAP_SERVERS)));
        assertThat(scaler.get("maxReplicaCount").asInt() * settings.number(Setting.THREADS))
                .isLessThanOrEqualTo(settings.number(Setting.PARTITIONS));
        assertThat(scaler.get("minReplicaCount").asInt())
                .isEqualTo(only("StatefulSet").at("/spec/replicas").asInt());
    }

    private String probe(String name) {
        JsonNode request = container().at('/' + name + "/httpGet");
        assertThat(request.get("port").asText())
                .isEqualTo(container().at("/ports/0/name").asText());
        return request.get("path").asText();
    }

    private JsonNode container() {
        return pod("StatefulSet").at("/containers/0");
    }

    private JsonNode pod(String kind) {
        return only(kind).at("/spec/template/spec");
    }

    private JsonNode only(String kind) {
        List<JsonNode> found = manifests.stream()
                .filter(manifest -> manifest.get("kind").asText().equals(kind))
                .toList();
        assertThat(found).as(kind).hasSize(1);
        return found.get(0);
    }

    private static String name(JsonNode manifest) {
        return manifest.at("/metadata/name").asText();
    }
}
