package io.khabar.run.pair;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Locale;

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

    void read(byte[] line) throws UnusablePairException {
        String text = text(line);
        try (JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new UnusablePairException("no JSON object");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                field(json, text);
            }
            if (json.nextToken() != null) {
                throw new UnusablePairException("more than one JSON value");
            }
        } catch (JsonProcessingException e) {
            // Jackson's own message quotes the line.
            long column = e.getLocation() == null ? 0 : e.getLocation().getCharOffset() + 1;
            column = Math.min(column, text.length());
            throw new UnusablePairException(String.format(
                    Locale.ROOT, "no valid JSON: the error is at character %,d of %,d", column, text.length()));
        } catch (IOException e) {
            throw new UnusablePairException("no valid JSON");
        }
        require(earlier, "a");
        require(later, "b");
    }

    private void field(JsonParser json, String text) throws IOException, UnusablePairException {
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

    private static byte[] object(JsonParser json, String text, String name) throws IOException, UnusablePairException {
        if (!json.hasToken(JsonToken.START_OBJECT)) {
            throw new UnusablePairException('"' + name + "\" is not an object");
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

    private static String text(byte[] line) throws UnusablePairException {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnusablePairException("no valid UTF-8");
        }
    }

    private static void require(byte[] article, String name) throws UnusablePairException {
        if (article == null) {
            throw new UnusablePairException('"' + name + "\" is missing");
        }
    }
}
