package io.khabar.article;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One spelling for the characters of an address (RFC 3986, 6.2.2): letters beyond ASCII and unreserved characters stand
 * as themselves, everything else that was escaped stays so, with capital digits. Escapes that are no UTF-8 stay as well.
 */
final class PercentEncoding {
    private static final Pattern ESCAPES = Pattern.compile("(?:%[0-9A-Fa-f]{2})++|[\\x00-\\x20\"<>\\\\^`{|}\\x7f]");
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PercentEncoding() {}

    static String normalised(String text) {
        return ESCAPES.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group().startsWith("%") ? unescaped(found.group()) : escaped(found.group())));
    }

    private static String unescaped(String escapes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(escapes.length() / 3);
        for (int at = 0; at < escapes.length(); at += 3) {
            bytes.write(HexFormat.fromHexDigits(escapes, at + 1, at + 3));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
            StringBuilder normal = new StringBuilder(escapes.length());
            text.codePoints()
                    .forEach(character -> normal.append(
                            isPlain(character)
                                    ? Character.toString(character)
                                    : escaped(Character.toString(character))));
            return normal.toString();
        } catch (CharacterCodingException e) {
            return HEX.formatHex(bytes.toByteArray()).replaceAll("..", "%$0");
        }
    }

    private static String escaped(String character) {
        return HEX.formatHex(character.getBytes(StandardCharsets.UTF_8)).replaceAll("..", "%$0");
    }

    private static boolean isPlain(int character) {
        return character > 0x7f
                || character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || "-._~".indexOf(character) >= 0;
    }
}
