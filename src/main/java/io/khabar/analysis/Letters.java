package io.khabar.analysis;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;

/**
 * What each character is to the words of a text, for the characters that nearly all news is written in: a table that is
 * made from ICU's properties and from the very filters of {@link WordAnalyzer}.
 *
 * <p>A character is {@link #ODD} where this can't be told of it alone: it may compose with its neighbours, become several or
 * belong to a script that UAX #29 treats otherwise. Text with such a character is left to Lucene.
 */
final class Letters {
    /** Ends a word. */
    static final byte BREAK = 0;
    /** UAX #29's ALetter. */
    static final byte LETTER = 1;
    /** UAX #29's Numeric. */
    static final byte NUMERIC = 2;
    /** A mark on the letter before it, which normalisation takes away. */
    static final byte MARK = 3;
    /** Joins two letters. */
    static final byte MID_LETTER = 4;
    /** Joins two digits. */
    static final byte MID_NUMBER = 5;
    /** Joins two letters, or two digits. */
    static final byte MID_BOTH = 6;
    /** Not to be told here. */
    static final byte ODD = 7;

    /** Stands for no character in the normal form. */
    static final char NOTHING = 0;

    private static final int[][] BLOCKS = {
        {0x0000, 0x0180}, // ASCII and the Latin letters of Europe
        {0x0400, 0x0460}, // Russian
        {0x0600, 0x0700}, // Arabic
        {0x2000, 0x2060}, // punctuation
        {0x20A0, 0x20C0} // currencies
    };
    private static final int END = 0x20C0;
    private static final byte[] CLASSES = new byte[END];
    private static final char[] NORMAL = new char[END];

    private static final Normalizer2 NFKC_CASEFOLD = Normalizer2.getNFKCCasefoldInstance();

    static {
        for (char c = 0; c < END; c++) {
            CLASSES[c] = ODD;
        }
        for (int[] block : BLOCKS) {
            for (char c = (char) block[0]; c < block[1]; c++) {
                CLASSES[c] = classOf(c);
                NORMAL[c] = isInWords(CLASSES[c]) ? normalised(c) : NOTHING;
            }
        }
    }

    private Letters() {}

    static byte of(char c) {
        return c < END ? CLASSES[c] : ODD;
    }

    /** The normal form of a character that stands in words, or {@link #NOTHING}. */
    static char normal(char c) {
        return NORMAL[c];
    }

    private static boolean isInWords(byte kind) {
        return kind != BREAK && kind != ODD && kind != MARK;
    }

    private static byte classOf(char c) {
        int property = UCharacter.getIntPropertyValue(c, UProperty.WORD_BREAK);
        String folded = NFKC_CASEFOLD.normalize(String.valueOf(c));
        if (property == UCharacter.WordBreak.EXTEND) {
            return isArabicMark(c) ? MARK : ODD;
        }
        // Lucene's tokenizer gives pictures such as the sign of copyright as words.
        boolean isPicture = UCharacter.hasBinaryProperty(c, UProperty.EXTENDED_PICTOGRAPHIC);
        boolean isFormat = Character.getType(c) == Character.FORMAT;
        if (folded.isEmpty() || isFormat || isPicture || !NFKC_CASEFOLD.hasBoundaryBefore(c)) {
            return ODD;
        }
        boolean single = folded.length() == 1;
        return switch (property) {
            case UCharacter.WordBreak.ALETTER -> single ? LETTER : ODD;
            case UCharacter.WordBreak.NUMERIC -> single ? NUMERIC : ODD;
            case UCharacter.WordBreak.MIDLETTER -> single ? MID_LETTER : ODD;
            case UCharacter.WordBreak.MIDNUM -> single ? MID_NUMBER : ODD;
            case UCharacter.WordBreak.MIDNUMLET, UCharacter.WordBreak.SINGLE_QUOTE -> single ? MID_BOTH : ODD;
            case UCharacter.WordBreak.OTHER,
                    UCharacter.WordBreak.CR,
                    UCharacter.WordBreak.LF,
                    UCharacter.WordBreak.NEWLINE,
                    UCharacter.WordBreak.DOUBLE_QUOTE,
                    UCharacter.WordBreak.WSEGSPACE -> endsWords(folded) ? BREAK : ODD;
            default -> ODD;
        };
    }

    /** Vowels and the like, of which none composes with a letter. */
    private static boolean isArabicMark(char c) {
        return c >= '\u064B' && c <= '\u0652' || c == '\u0670';
    }

    /** Whether what folding makes of a sign is signs: it makes three full stops of an ellipsis. */
    private static boolean endsWords(String folded) {
        return folded.chars().noneMatch(c -> Character.isLetterOrDigit(c) || UCharacter.getCombiningClass(c) > 0);
    }

    /** What the filters make of the character behind a letter that they leave alone. */
    private static char normalised(char c) {
        String form = Analysis.names().normalize("", "a" + c).utf8ToString();
        if (form.length() > 2) {
            throw new IllegalStateException("U+%04X becomes several characters".formatted((int) c));
        }
        return form.length() == 1 ? NOTHING : form.charAt(1);
    }
}
