package io.khabar.run.embedded;

import static io.khabar.run.embedded.RegistryExchange.answer;
import static io.khabar.run.embedded.RegistryExchange.flag;

import io.confluent.kafka.schemaregistry.client.rest.entities.requests.RegisterSchemaResponse;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;

/** {@code /subjects}: register, look up, list, delete. */
final class SubjectRoutes {
    private final SchemaBook book;

    SubjectRoutes(SchemaBook book) {
        this.book = book;
    }

    void add(RoutesConfig routes) {
        routes.get("/subjects", this::list);
        routes.post("/subjects/{subject}", this::lookUp);
        routes.delete("/subjects/{subject}", this::deleteSubject);
        routes.get("/subjects/{subject}/versions", this::versions);
        routes.post("/subjects/{subject}/versions", this::register);
        routes.get(
                "/subjects/{subject}/versions/{version}",
                context -> answer(context, version(context).shown()));
        routes.get(
                "/subjects/{subject}/versions/{version}/schema",
                context -> RegistryExchange.answerSchema(context, version(context)));
        routes.get("/subjects/{subject}/versions/{version}/referencedby", this::referencedBy);
        routes.delete("/subjects/{subject}/versions/{version}", this::deleteVersion);
    }

    private void list(Context context) {
        String prefix = Objects.requireNonNullElse(context.queryParam("subjectPrefix"), "");
        answer(
                context,
                book.versions(flag(context, "deleted")).stream()
                        .map(Version::subject)
                        .filter(subject -> subject.startsWith(prefix))
                        .distinct()
                        .toList());
    }

    private void lookUp(Context context) {
        var schema = RegistryExchange.schema(context);
        answer(
                context,
                book.lookUp(subject(context), schema, flag(context, "deleted")).shown());
    }

    private void register(Context context) {
        var schema = RegistryExchange.schema(context);
        answer(context, new RegisterSchemaResponse(book.register(subject(context), schema)));
    }

    private void versions(Context context) {
        answer(
                context,
                book.versions(subject(context), flag(context, "deleted")).stream()
                        .map(Version::number)
                        .toList());
    }

    /** References are refused at registration, so no schema has any. */
    private void referencedBy(Context context) {
        version(context);
        answer(context, List.of());
    }

    private void deleteSubject(Context context) {
        answer(context, book.delete(subject(context), flag(context, "permanent")));
    }

    private void deleteVersion(Context context) {
        answer(context, book.delete(subject(context), number(context), flag(context, "permanent")));
    }

    private Version version(Context context) {
        return book.version(subject(context), number(context), flag(context, "deleted"));
    }

    static String subject(Context context) {
        return context.pathParam("subject");
    }

    static VersionNumber number(Context context) {
        return VersionNumber.parse(context.pathParam("version"));
    }
}
