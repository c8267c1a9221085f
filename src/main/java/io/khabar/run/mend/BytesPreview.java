package io.khabar.run.mend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Bytes of any kind as a person can look at them. */
public final class BytesPreview {
    private static final int ROW = 16;
    private static final HexFormat HEX = HexFormat.of();

    private BytesPreview() {}

    /** Rows of offset, hexadecimal and ASCII, of at most so many bytes. */
    public static List<String> hex(byte[] bytes, int most) {
        List<String> rows = new ArrayList<>();
        int end = Math.min(bytes.length, most);
        for (int start = 0; start < end; start += ROW) {
            StringBuilder hex = new StringBuilder();
            StringBuilder ascii = new StringBuilder();
            for (int at = start; at < Math.min(start + ROW, end); at++) {
                hex.append(HEX.toHexDigits(bytes[at])).append(' ');
                ascii.append(bytes[at] >= ' ' && bytes[at] < 0x7f ? (char) bytes[at] : '.');
            }
            rows.add("%08x  %-48s %s".formatted(start, hex, ascii));
        }
        return rows;
    }

    /** The bytes as UTF-8 text, at most so many characters, a dot for what is no text or would move the terminal. */
    public static String text(byte[] bytes, int most) {
        String text = new String(bytes, UTF_8).replaceAll("[\\p{Cc}&&[^\\n]]|\ufffd", ".");
        if (text.length() <= most) {
            return text;
        }
        boolean cutsPair = most > 0 && Character.isHighSurrogate(text.charAt(most - 1));
        return text.substring(0, Math.max(0, cutsPair ? most - 1 : most)) + "…";
    }

    /** A key or a header's value on one line: the text when it is UTF-8 without control characters, else {@code 0x} and hexadecimal; {@code -} for null. */
    public static String line(byte[] bytes) {
        if (bytes == null) {
            return "-";
        }
        try {
            String text = UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.codePoints().noneMatch(Character::isISOControl)) {
                return text;
            }
        } catch (CharacterCodingException e) {
            // No text: shown as bytes.
        }
        return "0x" + HEX.formatHex(bytes);
    }
}
