package io.khabar.run.pair;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import io.khabar.run.gold.GoldLine;
import io.khabar.run.gold.UnusableLineException;
import java.io.IOException;

/**
 * The object on a line. The articles are cut out as they stand and not written anew, so that the decoder gets what a
 * producer would send. After an error it has what stood before.
 */
final class PairDocument {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonNode pair = NullNode.getInstance();
    private byte[] earlier;
    private byte[] later;
    private String label;
    private String confidence;

    JsonNode pair() {
        return pair;
    }

    byte[] earlier() {
        return earlier;
    }

    byte[] later() {
        return later;
    }

    String label() {
        return label;
    }

    String confidence() {
        return confidence;
    }

    void read(String text) throws UnusableLineException {
        try (JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new UnusableLineException("no JSON object");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                field(json, text);
            }
            if (json.nextToken() != null) {
                throw new UnusableLineException("more than one JSON value");
            }
        } catch (JsonProcessingException e) {
            throw GoldLine.invalid(e, text);
        } catch (IOException e) {
            throw new UnusableLineException("no valid JSON");
        }
        require(earlier, "a");
        require(later, "b");
    }

    private void field(JsonParser json, String text) throws IOException, UnusableLineException {
        String name = json.currentName();
        json.nextToken();
        switch (name) {
            case "pair" -> pair = json.readValueAsTree();
            case "a" -> earlier = object(json, text, name);
            case "b" -> later = object(json, text, name);
            case "label" -> label = word(json);
            case "confidence" -> confidence = word(json);
            default -> json.skipChildren();
        }
    }

    private static byte[] object(JsonParser json, String text, String name) throws IOException, UnusableLineException {
        if (!json.hasToken(JsonToken.START_OBJECT)) {
            throw new UnusableLineException('"' + name + "\" is not an object");
        }
        int start = (int) json.currentTokenLocation().getCharOffset();
        json.skipChildren();
        return text.substring(start, (int) json.currentLocation().getCharOffset())
                .getBytes(UTF_8);
    }

    private static String word(JsonParser json) throws IOException {
        JsonNode value = json.readValueAsTree();
        return value.isNull() ? null : value.isTextual() ? value.asText() : value.toString();
    }

    private static void require(byte[] article, String name) throws UnusableLineException {
        if (article == null) {
            throw new UnusableLineException('"' + name + "\" is missing");
        }
    }
}
