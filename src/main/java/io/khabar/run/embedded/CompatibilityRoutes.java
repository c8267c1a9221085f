package io.khabar.run.embedded;

import static io.khabar.run.embedded.RegistryExchange.answer;
import static io.khabar.run.embedded.RegistryExchange.body;
import static io.khabar.run.embedded.RegistryExchange.flag;
import static io.khabar.run.embedded.SubjectRoutes.number;
import static io.khabar.run.embedded.SubjectRoutes.subject;

import com.fasterxml.jackson.databind.JsonNode;
import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import io.confluent.kafka.schemaregistry.client.rest.entities.Config;
import io.confluent.kafka.schemaregistry.client.rest.entities.Mode;
import io.confluent.kafka.schemaregistry.client.rest.entities.requests.CompatibilityCheckResponse;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /compatibility} asks, {@code /config} sets the level that is asked for, {@code /mode} is always READWRITE. */
final class CompatibilityRoutes {
    private static final Mode MODE = new Mode("READWRITE");

    private final SchemaBook book;

    CompatibilityRoutes(SchemaBook book) {
        this.book = book;
    }

    void add(RoutesConfig routes) {
        routes.post("/compatibility/subjects/{subject}/versions", this::checkAll);
        routes.post("/compatibility/subjects/{subject}/versions/{version}", this::checkOne);
        routes.get("/config", context -> answer(context, config(book.globalLevel())));
        routes.put("/config", context -> setLevel(context, null));
        routes.delete("/config", this::deleteGlobal);
        routes.get("/config/{subject}", this::subjectLevel);
        routes.put("/config/{subject}", context -> setLevel(context, subject(context)));
        routes.delete("/config/{subject}", this::deleteLevel);
        routes.get("/mode", context -> answer(context, MODE));
        routes.get("/mode/{subject}", this::subjectMode);
        routes.put("/mode", CompatibilityRoutes::refuseMode);
        routes.put("/mode/{subject}", CompatibilityRoutes::refuseMode);
    }

    private void checkAll(Context context) {
        var schema = RegistryExchange.schema(context);
        check(context, book.obstacles(subject(context), schema));
    }

    private void checkOne(Context context) {
        VersionNumber number = number(context);
        var schema = RegistryExchange.schema(context);
        check(context, book.obstacles(subject(context), schema, number));
    }

    private static void check(Context context, List<String> obstacles) {
        CompatibilityCheckResponse answer = new CompatibilityCheckResponse();
        answer.setIsCompatible(obstacles.isEmpty());
        answer.setMessages(flag(context, "verbose") ? obstacles : null);
        answer(context, answer);
    }

    private void subjectLevel(Context context) {
        String subject = subject(context);
        CompatibilityLevel level = book.level(subject)
                .or(() -> Optional.of(book.globalLevel()).filter(global -> flag(context, "defaultToGlobal")))
                .orElseThrow(() -> new RegistryRefusal(
                        40408, "Subject '" + subject + "' does not have subject-level compatibility configured"));
        answer(context, config(level));
    }

    private void setLevel(Context context, String subject) {
        JsonNode told = body(context, JsonNode.class);
        CompatibilityLevel level =
                CompatibilityLevel.forName(told.path("compatibility").asText(""));
        if (level == null) {
            throw new RegistryRefusal(
                    42203,
                    "Invalid compatibility level. Valid values are none, backward, forward, full, "
                            + "backward_transitive, forward_transitive, and full_transitive");
        }
        if (told.size() > 1) {
            throw RegistryRefusal.notPermitted("The embedded registry keeps the compatibility level only");
        }
        book.level(subject, level);
        answer(context, Map.of("compatibility", level.name()));
    }

    private void deleteGlobal(Context context) {
        book.level(null, null);
        answer(context, config(book.globalLevel()));
    }

    private void deleteLevel(Context context) {
        String subject = subject(context);
        CompatibilityLevel level = book.level(subject).orElseThrow(() -> RegistryRefusal.noSubject(subject));
        book.level(subject, null);
        answer(context, config(level));
    }

    private static Config config(CompatibilityLevel level) {
        return new Config(level.name());
    }

    private void subjectMode(Context context) {
        if (!flag(context, "defaultToGlobal")) {
            throw new RegistryRefusal(
                    40409, "Subject '" + subject(context) + "' does not have subject-level mode configured");
        }
        answer(context, MODE);
    }

    private static void refuseMode(Context context) {
        throw RegistryRefusal.notPermitted("The embedded registry knows one mode, " + MODE.getMode());
    }
}
