package io.khabar.run.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.khabar.AvroSerdes;
import io.khabar.CloudEvent;
import io.khabar.article.Rejected;
import org.apache.avro.Schema;

/** The records on a channel as a message of an AsyncAPI document: value, key and headers. */
final class Messages {
    private static final String AVRO = "application/vnd.apache.avro+json;version=1.9.0";

    private Messages() {}

    static ObjectNode of(Channel channel) {
        Schema schema = channel.contract().schema();
        ObjectNode message = JsonNodeFactory.instance
                .objectNode()
                .put("name", channel.message())
                .put("title", channel.message());
        if (schema == null) {
            message.put("summary", channel.summary()).put("contentType", "application/octet-stream");
            AsyncApi.kafka(message).set("key", key(channel));
            return message;
        }
        message.put("summary", schema.getDoc()).put("contentType", CloudEvent.CONTENT_TYPE);
        channel.eventType().ifPresent(type -> message.set("headers", headers(type, schema)));
        message.putObject("payload").put("schemaFormat", AVRO).set("schema", avro(schema));
        ObjectNode kafka = AsyncApi.kafka(message)
                .put("schemaIdLocation", "payload")
                .put("schemaIdPayloadEncoding", "confluent")
                .put("schemaLookupStrategy", "TopicNameStrategy");
        kafka.set("key", key(channel));
        return message;
    }

    private static ObjectNode key(Channel channel) {
        return JsonNodeFactory.instance.objectNode().put("type", "string").put("description", channel.key());
    }

    /** The headers that make the record a CloudEvent, in the order in which they are written. */
    private static ObjectNode headers(String type, Schema schema) {
        ObjectNode headers = JsonNodeFactory.instance.objectNode().put("type", "object");
        ArrayNode required = headers.putArray("required");
        ObjectNode properties = headers.putObject("properties");
        header(properties, "ce_specversion", "Version of CloudEvents.").put("const", "1.0");
        header(properties, "ce_id", "Unique among the events of one source; the same when all is processed again.");
        header(properties, "ce_source", "The service that wrote it: a slash and its application id.")
                .put("format", "uri-reference");
        header(properties, "ce_type", "What kind of event it is.").put("const", type);
        header(properties, "ce_time", "The record's timestamp.").put("format", "date-time");
        boolean always = !schema.equals(Rejected.getClassSchema());
        header(properties, "ce_subject", always ? "Id of the article." : "Id of the article, where there is one.");
        header(properties, "content-type", "Avro, in Confluent's wire format.").put("const", CloudEvent.CONTENT_TYPE);
        properties.fieldNames().forEachRemaining(name -> {
            if (always || !name.equals("ce_subject")) {
                required.add(name);
            }
        });
        return headers;
    }

    private static ObjectNode header(ObjectNode properties, String name, String description) {
        return properties.putObject(name).put("type", "string").put("description", description);
    }

    private static ObjectNode avro(Schema schema) {
        try {
            return (ObjectNode)
                    new JsonMapper().readTree(AvroSerdes.published(schema).toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a schema writes itself as JSON", e);
        }
    }
}
