package io.khabar.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Alerts and dashboards, with the questions that they ask of Prometheus. */
final class OpsFiles {
    static final Path ALERTS = Path.of("ops", "prometheus", "alerts.yml");
    private static final Path DASHBOARDS = Path.of("ops", "grafana", "dashboards");
    private static final Pattern METRIC = Pattern.compile("\\b(khabar|kafka|jvm|process|system|disk)_[a-z0-9_]+\\b");

    private OpsFiles() {}

    /** Dashboards by the names of their files. */
    static TreeMap<String, JsonNode> dashboards() throws IOException {
        TreeMap<String, JsonNode> dashboards = new TreeMap<>();
        try (Stream<Path> files = Files.list(DASHBOARDS)) {
            for (Path file : files.toList()) {
                dashboards.put(
                        file.getFileName().toString(), new ObjectMapper().readTree(Files.readString(file, UTF_8)));
            }
        }
        return dashboards;
    }

    static List<String> questions() throws IOException {
        List<String> questions = new ArrayList<>();
        ManifestFile.read(ALERTS).get(0).findValuesAsText("expr").forEach(questions::add);
        dashboards().values().forEach(dashboard -> questions.addAll(dashboard.findValuesAsText("expr")));
        return questions;
    }

    /** Metrics that alerts or dashboards name, as Prometheus does: with {@code _bucket}, {@code _sum} and {@code _count}. */
    static Set<String> metrics() throws IOException {
        return questions().stream()
                .flatMap(question -> METRIC.matcher(question).results())
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
