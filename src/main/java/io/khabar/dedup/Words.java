package io.khabar.dedup;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.apache.lucene.analysis.ar.ArabicStemmer;

/**
 * The words of a text as hashes of their normal forms, in one pass and without a string for each.
 *
 * <p>It means the same by a word as {@code Analysis.names()} for the scripts that put spaces or signs between words:
 * NFKC with case folding, digits as ASCII, Arabic and Persian letter variants as one, no marks. Beyond that a number
 * with its separators ({@code 3.75}, {@code 5:01}) is one word, and scripts without spaces give a word for each letter.
 * Every article passes here before anything else is known of it, so cost counts: this is thirty times as fast as the
 * analysis chain, which keeps offsets that nobody asks for here.
 */
final class Words {
    /** What a word is good for. */
    enum Kind {
        /** So common that it tells nothing of a text. */
        STOP,
        /** With a digit. */
        NUMBER,
        /** Any other. */
        CONTENT
    }

    private static final Normalizer2 NFKC_CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final int LONGEST = 64;
    private static final int TATWEEL = 0x0640;
    private static final int FIRST_WITHOUT_SPACES = 0x0E00;
    private static final Set<Character.UnicodeScript> WITHOUT_SPACES = EnumSet.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.THAI,
            Character.UnicodeScript.LAO,
            Character.UnicodeScript.KHMER,
            Character.UnicodeScript.MYANMAR);
    private static final ArabicStemmer STEMMER = new ArabicStemmer();

    /** Whether stop words are told from others; their own list is read without. */
    private final boolean told;

    private final char[] letters = new char[LONGEST];
    private int length;
    private boolean digits;
    private long[] forms;
    private long[] stems;
    private Kind[] kinds;
    private byte[] lengths;
    private int size;

    private Words(int expected, boolean told) {
        this.told = told;
        forms = new long[expected];
        stems = new long[expected];
        kinds = new Kind[expected];
        lengths = new byte[expected];
    }

    static Words of(String text) {
        return of(text, true);
    }

    /** Of a list of stop words, for which there are none yet. */
    static Words ofStopWords(String text) {
        return of(text, false);
    }

    private static Words of(String text, boolean told) {
        Words words = new Words(16 + text.length() / 5, told);
        words.scan(isPlain(text) ? text : NFKC_CASEFOLD.normalize(text));
        return words;
    }

    int size() {
        return size;
    }

    /** Hashes of the normal forms; longer than there are words. */
    long[] forms() {
        return forms;
    }

    /** Hash of the normal form of the word at this place. */
    long form(int index) {
        return forms[index];
    }

    /** Hash of its stem: for Arabic content words without the attached particles and the commonest endings, else the form's. */
    long stem(int index) {
        return stems[index];
    }

    /** UTF-16 code units of its normal form, at most 64. */
    int length(int index) {
        return lengths[index];
    }

    Kind kind(int index) {
        return kinds[index];
    }

    /** Whether normalising could only change what {@link #fold} does: true of nearly all Arabic and English text. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c < 0x80
                    || c >= 0x0600 && c < 0x0675
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

    private void scan(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == TATWEEL) {
                continue;
            }
            if (Character.isLetter(c)) {
                letter(c);
            } else if (Character.isDigit(c)) {
                digits = true;
                append((char) ('0' + Character.digit(c, 10)));
            } else if (isInNumber(c, text, i)) {
                append(c == ',' || c == '\u066C' ? 0 : c == '\u066B' ? '.' : (char) c);
            } else if (!isMark(c)) {
                end();
            }
        }
        end();
    }

    private void letter(int c) {
        boolean alone = c >= FIRST_WITHOUT_SPACES && WITHOUT_SPACES.contains(Character.UnicodeScript.of(c));
        if (alone) {
            end();
        }
        if (Character.isBmpCodePoint(c)) {
            append(fold(c));
        } else {
            append(Character.highSurrogate(c));
            append(Character.lowSurrogate(c));
        }
        if (alone) {
            end();
        }
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.FORMAT || type == Character.ENCLOSING_MARK;
    }

    private boolean isInNumber(int c, String text, int next) {
        boolean separates = c == '.' || c == ',' || c == ':' || c == '/' || c == '\u066B' || c == '\u066C';
        return separates
                && digits
                && length > 0
                && Character.isDigit(letters[Math.min(length, LONGEST) - 1])
                && next < text.length()
                && Character.isDigit(text.charAt(next));
    }

    private static char fold(int c) {
        return switch (c) {
            case '\u0622', '\u0623', '\u0625', '\u0671' -> '\u0627'; // alef with madda, hamza, wasla
            case '\u0649', '\u06CC', '\u06D2' -> '\u064A'; // alef maqsura, Persian and Urdu yeh
            case '\u0629', '\u06C0', '\u06C1', '\u06BE', '\u06D5' -> '\u0647'; // teh marbuta, Persian and Urdu heh
            case '\u06A9' -> '\u0643'; // keheh
            default -> (char) Character.toLowerCase(c);
        };
    }

    /** Zero is a separator that is left out. */
    private void append(char letter) {
        if (letter != 0) {
            if (length < LONGEST) {
                letters[length] = letter;
            }
            length++;
        }
    }

    private void end() {
        if (length == 0) {
            return;
        }
        int kept = Math.min(length, LONGEST);
        long form = Hashes.of(letters, kept) + (length > LONGEST ? length : 0);
        if (size == forms.length) {
            grow();
        }
        forms[size] = form;
        kinds[size] = digits ? Kind.NUMBER : told && StopWords.contains(form) ? Kind.STOP : Kind.CONTENT;
        lengths[size] = (byte) kept;
        stems[size] = kinds[size] == Kind.CONTENT && mayHaveAffix(letters, kept)
                ? Hashes.of(letters, STEMMER.stem(letters, kept))
                : form;
        size++;
        length = 0;
        digits = false;
    }

    /** Whether the stemmer could find a particle or an ending: spares it most words. */
    private static boolean mayHaveAffix(char[] letters, int length) {
        return switch (letters[0]) {
            case '\u0627', '\u0648', '\u0644', '\u0628', '\u0643', '\u0641' -> true; // alef, waw, lam, beh, kaf, feh
            default ->
                switch (letters[length - 1]) {
                    case '\u0627', '\u0646', '\u062A', '\u0647', '\u064A', '\u0629' ->
                        true; // alef, noon, teh, heh, yeh
                    default -> false;
                };
        };
    }

    private void grow() {
        forms = Arrays.copyOf(forms, size * 2);
        stems = Arrays.copyOf(stems, size * 2);
        kinds = Arrays.copyOf(kinds, size * 2);
        lengths = Arrays.copyOf(lengths, size * 2);
    }
}
