package io.khabar.dedup;

/** What becomes of each character: its normal form, nothing at all, or the end of a word. */
final class Alphabet {
    /** The end of a word. */
    static final char BOUNDARY = 0;

    /** A mark without a meaning of its own for a word. */
    static final char NOTHING = '\uFFFF';

    private static final int TATWEEL = 0x0640;

    /** Characters of the scripts that nearly all articles are written in are looked up. */
    private static final char[] TABLE = new char[0x0700];

    static {
        for (char c = 0; c < TABLE.length; c++) {
            TABLE[c] = normalised(c);
        }
    }

    private Alphabet() {}

    /** The normal form of a letter or digit, {@link #BOUNDARY} or {@link #NOTHING}; for the first plane only. */
    static char normal(char c) {
        return c < TABLE.length ? TABLE[c] : normalised(c);
    }

    /** Whether NFKC and case folding could only do what {@link #normal} does: true of nearly all Arabic and English text. */
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c < 0x80
                    || c >= 0x0600 && c < 0x0653
                    || c > 0x0655 && c < 0x0675
                    || c > 0x0678 && c < 0x0700
                    || c >= 0x0410 && c < 0x0450
                    || c >= 0x05D0 && c < 0x05EB
                    || c >= 0x2000 && c < 0x2065
                    || c == 0xA0
                    || c == 0xAB
                    || c == 0xBB;
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static char normalised(char c) {
        if (c == TATWEEL || isMark(c)) {
            return NOTHING;
        }
        if (Character.isDigit(c)) {
            return (char) ('0' + Character.digit(c, 10));
        }
        return Character.isLetter(c) ? folded(c) : BOUNDARY;
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.FORMAT || type == Character.ENCLOSING_MARK;
    }

    private static char folded(char c) {
        return switch (c) {
            case '\u0622', '\u0623', '\u0625', '\u0671' -> '\u0627'; // alef with madda, hamza, wasla
            case '\u0649', '\u06CC', '\u06D2' -> '\u064A'; // alef maqsura, Persian and Urdu yeh
            case '\u0629', '\u06C0', '\u06C1', '\u06BE', '\u06D5' -> '\u0647'; // teh marbuta, Persian and Urdu heh
            case '\u06A9' -> '\u0643'; // keheh
            default -> Character.toLowerCase(c);
        };
    }
}
