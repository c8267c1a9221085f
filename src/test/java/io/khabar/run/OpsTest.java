package io.khabar.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.khabar.watch.Metric;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Alerts and dashboards ask for what there is. {@code WatchIT} holds them against a running service. */
class OpsTest {
    private static final String PROMETHEUS = "ops/prometheus/";

    @Test
    void each_metric_of_ours_that_is_asked_for_is_there() throws IOException {
        Set<String> exported =
                Stream.of(Metric.values()).flatMap(OpsTest::series).collect(Collectors.toSet());
        assertThat(OpsFiles.metrics())
                .filteredOn(name -> name.startsWith("khabar_"))
                .hasSizeGreaterThan(30)
                .isSubsetOf(exported);
    }

    /** What nobody looks at may as well not be counted. */
    @Test
    void each_metric_of_ours_is_asked_for() throws IOException {
        Set<String> unasked = new TreeSet<>();
        Set<String> asked = OpsFiles.metrics();
        Arrays.stream(Metric.values())
                .filter(metric -> series(metric).noneMatch(asked::contains))
                .forEach(metric -> unasked.add(metric.exported()));
        assertThat(unasked).containsExactly(Metric.PAGES_DECODED.exported(), Metric.SOURCE_GAP.exported());
    }

    @Test
    void the_labels_that_are_asked_for_are_those_of_the_metric() throws IOException {
        Pattern selector = Pattern.compile("(khabar_[a-z_]+)\\{([^}]*)}");
        for (String question : OpsFiles.questions()) {
            selector.matcher(question).results().forEach(found -> {
                Metric metric = Stream.of(Metric.values())
                        .filter(each -> series(each).anyMatch(found.group(1)::equals))
                        .findFirst()
                        .orElseThrow();
                Set<String> known = new HashSet<>(metric.labels());
                known.addAll(List.of("instance", "job", "le"));
                assertThat(found.group(2).split(","))
                        .allSatisfy(label -> assertThat(known)
                                .as(question)
                                .contains(label.strip().split("[=!]")[0]));
            });
        }
    }

    @Test
    void each_dashboard_can_be_told_from_the_others_and_its_panels_do_not_lie_on_each_other() throws IOException {
        Set<String> titles = new HashSet<>();
        OpsFiles.dashboards().forEach((file, dashboard) -> {
            assertThat(dashboard.get("uid").asText() + ".json").isEqualTo(file);
            assertThat(titles.add(dashboard.get("title").asText())).as(file).isTrue();
            Set<String> cells = new HashSet<>();
            for (JsonNode panel : dashboard.get("panels")) {
                JsonNode place = panel.get("gridPos");
                assertThat(place.get("x").asInt() + place.get("w").asInt()).isLessThanOrEqualTo(24);
                for (int x = 0; x < place.get("w").asInt(); x++) {
                    for (int y = 0; y < place.get("h").asInt(); y++) {
                        assertThat(cells.add((place.get("x").asInt() + x) + ":"
                                        + (place.get("y").asInt() + y)))
                                .as("%s: %s", file, panel.get("title").asText())
                                .isTrue();
                    }
                }
                assertThat(panel.at("/datasource/uid").asText()).isEqualTo("prometheus");
                assertThat(panel.get("targets")).isNotEmpty();
            }
        });
        assertThat(titles).hasSize(4);
    }

    @Test
    void prometheus_takes_its_configuration_and_the_alerts() throws Exception {
        String promtool = Programs.find("promtool");
        assertThat(Programs.output(null, promtool, "check", "config", PROMETHEUS + "prometheus.yml"))
                .contains("SUCCESS: 1 rule files found");
        assertThat(Programs.output(null, promtool, "check", "rules", PROMETHEUS + "alerts.yml"))
                .contains("SUCCESS: 18 rules found");
    }

    @Test
    void each_alert_fires_when_it_should_and_not_when_all_is_well() throws Exception {
        String promtool = Programs.find("promtool");
        assertThat(Programs.output(null, promtool, "test", "rules", PROMETHEUS + "alerts-test.yml"))
                .contains("SUCCESS");
    }

    @Test
    void each_alert_is_tried() throws IOException {
        Set<String> alerts =
                new TreeSet<>(ManifestFile.read(OpsFiles.ALERTS).get(0).findValuesAsText("alert"));
        JsonNode tests = ManifestFile.read(OpsFiles.ALERTS.resolveSibling("alerts-test.yml"))
                .get(0);
        Set<String> tried = new TreeSet<>();
        for (JsonNode test : tests.get("tests")) {
            for (JsonNode alert : test.path("alert_rule_test")) {
                if (!alert.path("exp_alerts").isEmpty()) {
                    tried.add(alert.get("alertname").asText());
                }
            }
        }
        assertThat(tried).isEqualTo(alerts);
    }

    /** Prometheus takes every question of the dashboards, whose variable it does not know, as it is. */
    @Test
    void prometheus_understands_each_question() throws Exception {
        String promtool = Programs.find("promtool");
        StringBuilder rules = new StringBuilder("groups:\n  - name: questions\n    rules:\n");
        for (String question : OpsFiles.questions()) {
            rules.append("      - record: question\n        expr: '")
                    .append(question.replace("'", "''"))
                    .append("'\n");
        }
        try (TemporaryFile file = new TemporaryFile(rules.toString())) {
            assertThat(Programs.output(
                            null,
                            promtool,
                            "check",
                            "rules",
                            "--lint=none",
                            file.path().toString()))
                    .contains("SUCCESS");
        }
    }

    private static Stream<String> series(Metric metric) {
        String name = metric.exported();
        return switch (metric.type()) {
            case "timer" -> Stream.of(name + "_sum", name + "_count", name + "_max");
            case "histogram" -> Stream.of(name + "_bucket", name + "_sum", name + "_count", name + "_max");
            default -> Stream.of(name);
        };
    }
}
