package io.khabar.run.gold;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Locale;

/** A line of a labelled file, not yet known to be of any use. */
public final class GoldLine {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final long number;
    private final byte[] bytes;
    private final int mostBytes;

    GoldLine(long number, byte[] bytes, int mostBytes) {
        this.number = number;
        this.bytes = bytes;
        this.mostBytes = mostBytes;
    }

    /** From 1. */
    public long number() {
        return number;
    }

    /** The line as it stands. */
    public byte[] bytes() {
        return bytes;
    }

    /** The line without a byte order mark. */
    public String text() throws UnusableLineException {
        if (bytes.length > mostBytes) {
            throw new UnusableLineException(
                    String.format(Locale.ROOT, "more than %,d bytes: an article on it must be too large", mostBytes));
        }
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnusableLineException("no valid UTF-8");
        }
    }

    /** The JSON object that the line is. */
    public ObjectNode object() throws UnusableLineException {
        String text = text();
        try {
            JsonNode read = JSON.readTree(text);
            if (read instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw invalid(e, text);
        }
        throw new UnusableLineException("no JSON object");
    }

    /** Jackson's own message quotes the line. */
    public static UnusableLineException invalid(JsonProcessingException fault, String text) {
        long column = fault.getLocation() == null ? 0 : fault.getLocation().getCharOffset() + 1;
        return new UnusableLineException(String.format(
                Locale.ROOT,
                "no valid JSON: the error is at character %,d of %,d",
                Math.min(column, text.length()),
                text.length()));
    }
}
