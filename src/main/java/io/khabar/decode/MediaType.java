package io.khabar.decode;

import io.khabar.article.Reason;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;

/** How the bytes of a raw event are to be read (RFC 6838): what they are and in which charset, UTF-8 unless named. */
record MediaType(Kind kind, Charset charset) {
    private static final int LONGEST_SHOWN = 80;
    /** Stands for what can't be decoded, if it does not stand for itself. */
    private static final char REPLACEMENT = '\uFFFD';

    enum Kind {
        PAGE,
        DOCUMENT
    }

    static MediaType of(String mediaType) throws Refusal {
        String[] parts = (mediaType == null ? "" : mediaType).split(";", -1);
        Kind kind = switch (parts[0].strip().toLowerCase(Locale.ROOT)) {
            case "text/plain" -> Kind.PAGE;
            case "application/json" -> Kind.DOCUMENT;
            default ->
                throw new Refusal(
                        Reason.UNKNOWN_MEDIA_TYPE,
                        "The media type is %s; text/plain and application/json are read.",
                        shown(parts[0]));
        };
        Charset charset = StandardCharsets.UTF_8;
        for (int i = 1; i < parts.length; i++) {
            String[] parameter = parts[i].split("=", 2);
            if (parameter.length == 2 && parameter[0].strip().equalsIgnoreCase("charset")) {
                charset = charset(parameter[1].replace("\"", "").strip());
            }
        }
        return new MediaType(kind, charset);
    }

    private static Charset charset(String name) throws Refusal {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new Refusal(
                    Reason.UNKNOWN_CHARSET, "The charset %s is not known here; UTF-8 always is.", shown(name));
        }
    }

    /** Producers put the strangest things there: control characters and whole pages stay out of the message. */
    private static String shown(String name) {
        String printable = name.strip().replaceAll("[^\\x21-\\x7e]+", " ");
        return '"' + printable.substring(0, Math.min(printable.length(), LONGEST_SHOWN)) + '"';
    }

    /** The bytes as text; a byte that the charset doesn't know at its place is refused, never guessed. */
    String text(ByteBuffer bytes) throws Refusal {
        int first = bytes.position();
        int size = bytes.remaining();
        if (charset.equals(StandardCharsets.UTF_8) && bytes.hasArray()) {
            String text = new String(bytes.array(), bytes.arrayOffset() + first, size, charset);
            if (text.indexOf(REPLACEMENT) < 0) {
                return text;
            }
        }
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate((int) Math.ceil(size * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(bytes, text, true);
        if (result.isUnderflow()) {
            result = decoder.flush(text);
        }
        if (!result.isUnderflow()) {
            throw new Refusal(
                    Reason.UNDECODABLE_TEXT,
                    "The byte at offset %,d of %,d is not %s: name the right charset in the media type or send UTF-8.",
                    bytes.position() - first,
                    size,
                    charset.name());
        }
        return text.flip().toString();
    }
}
