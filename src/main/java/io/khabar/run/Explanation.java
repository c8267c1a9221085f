package io.khabar.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.khabar.article.Article;
import io.khabar.match.TopicMatch;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What the service makes of one raw event, told without Kafka: an article with its topics, or the reason why not.
 *
 * @param article null when the event is rejected
 * @param topics the topics and the evidence
 * @param rejected reason and message; null when there is an article
 */
public record Explanation(Article article, List<TopicMatch> topics, String rejected) {
    private static final JsonFactory JSON = new JsonFactory();

    static Explanation rejected(String reason) {
        return new Explanation(null, List.of(), reason);
    }

    /** One line of JSON: the article's fields and {@code topics}, or {@code {"rejected": reason}}. */
    public String json() {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            if (article == null) {
                json.writeStringField("rejected", rejected);
            } else {
                AvroJson.writeFields(json, article);
                writeTopics(json);
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string in memory can't fail to be written", e);
        }
        return line.toString();
    }

    private void writeTopics(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("topics");
        for (TopicMatch match : topics) {
            json.writeStartObject();
            json.writeStringField("topic", match.topic());
            json.writeNumberField("version", match.version());
            json.writeNumberField("score", match.score());
            json.writeArrayFieldStart("matches");
            for (var span : match.spans()) {
                AvroJson.write(json, span);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
