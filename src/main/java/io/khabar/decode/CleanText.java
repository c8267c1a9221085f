package io.khabar.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The few repairs that any text gets, and what counts as space and as content. */
final class CleanText {
    /** What breaks strings further down the way: U+0000 and halves of surrogate pairs. */
    private static final Pattern BROKEN = Pattern.compile("\\x00|\\p{Cs}");

    private CleanText() {}

    /** Without a byte order mark and U+0000, and with U+FFFD for each half of a surrogate pair. */
    static String of(String text) {
        String start = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return isWhole(start)
                ? start
                : BROKEN.matcher(start).replaceAll(found -> found.group().charAt(0) == 0 ? "" : "\uFFFD");
    }

    /** Whether it has neither U+0000 nor any surrogate, as almost every text; saves the search. */
    private static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == 0 || Character.isSurrogate(sign)) {
                return false;
            }
        }
        return true;
    }

    /** The lines of a text without space around them; those where nothing is to be seen are left out. */
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isLineBreak(text.charAt(i))) {
                String line = strip(text.substring(start, i));
                if (!bare(line).isEmpty()) {
                    lines.add(line);
                }
                start = i + 1;
            }
        }
        return List.copyOf(lines);
    }

    /** What {@code \R} of regular expressions is; of two in a row the line between is empty and left out. */
    private static boolean isLineBreak(char sign) {
        return sign >= '\n' && sign <= '\r' || sign == '\u0085' || sign == '\u2028' || sign == '\u2029';
    }

    /** Without space at both ends: also no-break and zero-width space, which {@link String#strip} leaves. */
    static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Without space and invisible marks at both ends: for names and values, which are compared as a whole. */
    static String bare(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isInvisible(text.charAt(start))) {
            start++;
        }
        while (end > start && isInvisible(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Whether anything can be read: a letter or a digit. */
    static boolean isReadable(String text) {
        int sign;
        for (int i = 0; i < text.length(); i += Character.charCount(sign)) {
            sign = text.codePointAt(i);
            if (Character.isLetterOrDigit(sign)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSpace(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || sign == '\u200B' || sign == '\uFEFF';
    }

    private static boolean isInvisible(char sign) {
        return isSpace(sign) || Character.getType(sign) == Character.FORMAT || Character.isISOControl(sign);
    }
}
