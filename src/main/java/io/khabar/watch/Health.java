package io.khabar.watch;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Whether the service is alive and whether it processes articles now, by its components. Answers at once: a component
 * that has to ask somebody does so in its own time ({@link Pulse}).
 */
public final class Health {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Supplier<Finding> live;
    private final List<Component> components;

    /**
     * What was found of a component.
     *
     * @param up whether it is well
     * @param reason what was seen, in a few words
     */
    public record Finding(boolean up, String reason) {
        public static Finding up(String reason) {
            return new Finding(true, reason);
        }

        public static Finding down(String reason) {
            return new Finding(false, reason);
        }
    }

    /**
     * A part that the service needs.
     *
     * @param check looks at it and must not wait
     */
    public record Component(String name, Supplier<Finding> check) {}

    /** What was found of all components, in their order. */
    public record Report(Map<String, Finding> findings) {
        public boolean up() {
            return findings.values().stream().allMatch(Finding::up);
        }

        /** As it is served: the status of all, then each component with its status and reason. */
        public String json() {
            ObjectNode json = JSON.createObjectNode().put("status", status(up()));
            ObjectNode parts = json.putObject("components");
            findings.forEach((name, finding) ->
                    parts.putObject(name).put("status", status(finding.up())).put("reason", finding.reason()));
            return json.toString();
        }

        private static String status(boolean up) {
            return up ? "UP" : "DOWN";
        }
    }

    /** @param live tells when nothing but a new process helps */
    public Health(Supplier<Finding> live, List<Component> components) {
        this.live = live;
        this.components = List.copyOf(components);
    }

    /** Down when nothing but a new process helps. */
    public Report live() {
        return new Report(Map.of("service", live.get()));
    }

    /** Up when articles are processed now. */
    public Report ready() {
        Map<String, Finding> findings = new LinkedHashMap<>();
        for (Component component : components) {
            findings.put(component.name(), component.check().get());
        }
        return new Report(findings);
    }
}
