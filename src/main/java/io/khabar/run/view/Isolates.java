package io.khabar.run.view;

/**
 * Text of an article between other text: right-to-left text is put between a first-strong isolate (U+2068) and its end
 * (U+2069), so that neither turns the other around.
 */
final class Isolates {
    private static final char FIRST_STRONG = '\u2068';
    private static final char POP = '\u2069';

    private Isolates() {}

    /** The text on one line, without control characters, which a terminal would obey. */
    static String of(String text) {
        String clean = clean(text);
        return isRightToLeft(clean) ? FIRST_STRONG + clean + POP : clean;
    }

    /** The text without control characters and without directional marks of its own, as long as before. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text);
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            boolean directional = c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
            if (Character.isISOControl(c) || directional) {
                clean.setCharAt(i, ' ');
            }
        }
        return clean.toString();
    }

    /** Whether any letter of it is written from right to left. */
    static boolean isRightToLeft(String text) {
        return text.codePoints().mapToObj(Character::getDirectionality).anyMatch(Isolates::isRightToLeft);
    }

    /** Whether more letters of it are written from right to left than from left to right. */
    static boolean isMostlyRightToLeft(String text) {
        long[] letters = new long[2];
        text.codePoints().forEach(letter -> {
            byte direction = Character.getDirectionality(letter);
            letters[0] += direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT ? 1 : 0;
            letters[1] += isRightToLeft(direction) ? 1 : 0;
        });
        return letters[1] > letters[0];
    }

    private static boolean isRightToLeft(byte direction) {
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
