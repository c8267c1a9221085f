package io.khabar.decode;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import io.khabar.article.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An {@code application/json} document: one article as the fields of one object.
 *
 * <p>Known are {@code url}, {@code source}, {@code headline} (or {@code title}), {@code body} (or {@code bodyText}),
 * {@code byline}, {@code published}, {@code language} and {@code keywords} (an array, or a text as in a page). Every
 * other field is carried as an attribute, as is a known field that does not hold what it should: text as it stands,
 * anything nested as compact JSON, null not at all.
 *
 * <p>The text is taken as the article's alone: labels inside it mean nothing, since the producer has separated the
 * fields.
 */
final class JsonDocument {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // Numbers come back as they were written.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final List<String> HEADLINE = List.of("headline", "title");
    private static final List<String> BODY = List.of("body", "bodyText");

    private final JsonNode fields;
    private final List<String> used = new ArrayList<>();

    private JsonDocument(JsonNode fields) {
        this.fields = fields;
    }

    /** The article of a document. */
    static Story story(String json) throws Refusal {
        return new JsonDocument(object(json)).story();
    }

    private static JsonNode object(String json) throws Refusal {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            // Jackson's own message quotes the document.
            throw new Refusal(
                    Reason.INVALID_JSON,
                    "No valid JSON: the error is at line %,d, column %,d, of %,d characters.",
                    e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                    e.getLocation() == null ? 0 : e.getLocation().getColumnNr(),
                    json.length());
        }
        if (!root.isObject()) {
            JsonNodeType type = root.getNodeType();
            throw new Refusal(
                    Reason.INVALID_JSON,
                    "The JSON value is not an object but %s.",
                    type == JsonNodeType.MISSING
                            ? "missing"
                            : "of type " + type.name().toLowerCase(Locale.ROOT));
        }
        return root;
    }

    private Story story() throws Refusal {
        String headline = text(HEADLINE);
        String body = text(BODY);
        // A line break in a headline is a matter of layout.
        headline = headline == null ? null : String.join(" ", CleanText.lines(headline));
        Story story = Story.of(headline, body == null ? List.of() : CleanText.lines(body));
        story.url(text(List.of("url")));
        story.language(text(List.of("language")));
        add(story, Label.SOURCE, "source");
        add(story, Label.BYLINE, "byline");
        add(story, Label.PUBLISHED, "published");
        addKeywords(story, fields.path("keywords"));
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            if (!used.contains(field.getKey()) && !field.getValue().isNull()) {
                story.attribute(CleanText.of(field.getKey()), CleanText.of(asText(field.getValue())));
            }
        }
        return story;
    }

    /** The first of these fields that holds something to read, or null. */
    private String text(List<String> names) {
        for (String name : names) {
            JsonNode value = fields.path(name);
            String text = value.isValueNode() && !value.isNull() ? CleanText.strip(CleanText.of(value.asText())) : "";
            if (CleanText.isReadable(text)) {
                used.add(name);
                return text;
            }
        }
        return null;
    }

    private void add(Story story, Label label, String name) {
        String value = text(List.of(name));
        if (value != null) {
            story.add(label, CleanText.bare(value));
        }
    }

    private void addKeywords(Story story, JsonNode keywords) {
        if (keywords.isTextual()) {
            add(story, Label.KEYWORDS, "keywords");
        } else if (keywords.isArray() && keywords.valueStream().allMatch(JsonNode::isValueNode)) {
            used.add("keywords");
            keywords.valueStream()
                    .filter(keyword -> !keyword.isNull())
                    .map(keyword -> CleanText.bare(CleanText.of(keyword.asText())))
                    .filter(CleanText::isReadable)
                    .forEach(story::keyword);
        }
    }

    private static String asText(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
