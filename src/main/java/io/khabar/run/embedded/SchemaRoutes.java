package io.khabar.run.embedded;

import static io.khabar.run.embedded.RegistryExchange.answer;
import static io.khabar.run.embedded.RegistryExchange.flag;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.rest.entities.SchemaString;
import io.confluent.kafka.schemaregistry.client.rest.entities.SubjectVersion;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** {@code /schemas}: what readers ask for with the id that stands before every record. */
final class SchemaRoutes {
    private final SchemaBook book;

    SchemaRoutes(SchemaBook book) {
        this.book = book;
    }

    void add(RoutesConfig routes) {
        routes.get("/schemas/types", context -> answer(context, List.of(AvroSchema.TYPE)));
        routes.get("/schemas", this::list);
        routes.get("/schemas/ids/{id}", this::schema);
        routes.get(
                "/schemas/ids/{id}/schema",
                context ->
                        RegistryExchange.answerSchema(context, versions(context).get(0)));
        routes.get("/schemas/ids/{id}/subjects", this::subjects);
        routes.get("/schemas/ids/{id}/versions", this::subjectVersions);
    }

    private void list(Context context) {
        answer(
                context,
                book.versions(flag(context, "deleted")).stream()
                        .map(Version::shown)
                        .toList());
    }

    private void schema(Context context) {
        answer(context, new SchemaString(versions(context).get(0).shown()));
    }

    private void subjects(Context context) {
        answer(context, shown(context).stream().map(Version::subject).distinct().toList());
    }

    private void subjectVersions(Context context) {
        answer(
                context,
                shown(context).stream()
                        .map(version -> new SubjectVersion(version.subject(), version.number()))
                        .toList());
    }

    private List<Version> shown(Context context) {
        boolean withDeleted = flag(context, "deleted");
        return versions(context).stream()
                .filter(version -> withDeleted || !version.deleted())
                .toList();
    }

    private List<Version> versions(Context context) {
        String id = context.pathParam("id");
        try {
            return book.withId(Integer.parseInt(id));
        } catch (NumberFormatException e) {
            throw new RegistryRefusal(404, "HTTP 404 Not Found: a schema id is a number, not '" + id + "'");
        }
    }
}
