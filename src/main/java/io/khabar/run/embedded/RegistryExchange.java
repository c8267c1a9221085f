package io.khabar.run.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.rest.entities.ErrorMessage;
import io.confluent.kafka.schemaregistry.client.rest.entities.requests.RegisterSchemaRequest;
import io.confluent.kafka.schemaregistry.utils.JacksonMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How requests are read and answers written: Confluent's own request and answer types, as JSON in UTF-8. */
final class RegistryExchange {
    static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";

    /** In bytes; the largest schemas seen in practice are a tenth of it. */
    static final int LARGEST_BODY = 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(RegistryExchange.class);
    private static final ObjectMapper JSON = JacksonMapper.INSTANCE;

    private RegistryExchange() {}

    static void answer(Context context, Object answer) {
        answer(context, 200, answer);
    }

    /** The bare schema, which is JSON already. */
    static void answerSchema(Context context, Version version) {
        byte[] json = version.schema().canonicalString().getBytes(StandardCharsets.UTF_8);
        context.contentType(CONTENT_TYPE).result(json);
    }

    private static void answer(Context context, int status, Object answer) {
        try {
            context.status(status).contentType(CONTENT_TYPE).result(JSON.writeValueAsBytes(answer));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Turns what the routes throw into Confluent's error bodies. */
    static void answerErrors(RoutesConfig routes) {
        routes.exception(RegistryRefusal.class, (e, context) -> refuse(context, e.status(), e.code(), e.getMessage()));
        routes.exception(
                HttpResponseException.class,
                (e, context) ->
                        refuse(context, e.getStatus(), e.getStatus(), "HTTP " + e.getStatus() + " " + e.getMessage()));
        routes.exception(Exception.class, (e, context) -> {
            LOG.error("event=registry_failed method={} path={}", context.method(), context.path(), e);
            refuse(context, 500, 50001, "Error in the embedded registry: " + e);
        });
    }

    private static void refuse(Context context, int status, int code, String message) {
        answer(context, status, new ErrorMessage(code, message));
    }

    static boolean flag(Context context, String name) {
        return Boolean.parseBoolean(context.queryParam(name));
    }

    static <T> T body(Context context, Class<T> type) {
        try {
            byte[] bytes = context.bodyInputStream().readNBytes(LARGEST_BODY + 1);
            if (bytes.length > LARGEST_BODY) {
                throw new RegistryRefusal(413, "The body is larger than " + LARGEST_BODY + " bytes");
            }
            T body = JSON.readValue(bytes, type);
            if (body == null) {
                throw new RegistryRefusal(400, "The body is empty");
            }
            return body;
        } catch (JsonProcessingException e) {
            throw new RegistryRefusal(400, "The body is not the JSON expected: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new RegistryRefusal(400, "The body could not be read: " + e.getMessage());
        }
    }

    /** The schema that the body brings, normalised when the request says so. */
    static AvroSchema schema(Context context) {
        RegisterSchemaRequest request = body(context, RegisterSchemaRequest.class);
        refuseWhatIsNotKept(request);
        try {
            AvroSchema schema = new AvroSchema(request.getSchema(), List.of(), Map.of(), null, true);
            return flag(context, "normalize") ? schema.normalize() : schema;
        } catch (RuntimeException e) {
            // Avro throws whatever comes up in its parser, a NullPointerException for an unknown type name.
            throw RegistryRefusal.invalidSchema(e.getMessage());
        }
    }

    private static void refuseWhatIsNotKept(RegisterSchemaRequest request) {
        if (request.getSchema() == null || request.getSchema().isBlank()) {
            throw RegistryRefusal.invalidSchema("the schema is empty");
        }
        if (request.getSchemaType() != null && !request.getSchemaType().equals(AvroSchema.TYPE)) {
            throw new RegistryRefusal(
                    42201,
                    "Invalid schema type " + request.getSchemaType() + ": the embedded registry keeps AVRO only");
        }
        if (request.getReferences() != null && !request.getReferences().isEmpty()) {
            throw RegistryRefusal.invalidSchema("the embedded registry keeps no references; write the schema in one");
        }
        if (request.getMetadata() != null || request.getRuleSet() != null) {
            throw RegistryRefusal.invalidSchema("the embedded registry keeps neither metadata nor rule sets");
        }
        if (request.getId() != null && request.getId() >= 0) {
            throw RegistryRefusal.notPermitted("The embedded registry gives the ids itself: it is not in import mode");
        }
    }
}
