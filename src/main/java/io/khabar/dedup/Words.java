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
    private static final byte LONE = 3;
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
        words.scan(Alphabet.isPlain(text) ? text : NFKC_CASEFOLD.normalize(text));
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

    /**
     * UTF-16 code units of its normal form, at most 64; a letter that stands for a word, as in Chinese, counts as
     * {@value #LONE}.
     */
    int length(int index) {
        return lengths[index];
    }

    Kind kind(int index) {
        return kinds[index];
    }

    private void scan(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char normal = Alphabet.normal(c);
            if (normal >= FIRST_WITHOUT_SPACES && normal != Alphabet.NOTHING) {
                alone(c, normal);
            } else if (normal > Alphabet.BOUNDARY && normal != Alphabet.NOTHING) {
                digits |= isDigit(normal);
                append(normal);
            } else if (Character.isHighSurrogate(c) && i + 1 < text.length()) {
                pair(c, text.charAt(++i));
            } else if (normal == Alphabet.BOUNDARY) {
                boundary(c, i + 1 < text.length() ? text.charAt(i + 1) : ' ');
            }
        }
        end();
    }

    /** A letter of a script that may be written without spaces, where a letter is as good as a word. */
    private void alone(int codePoint, char... units) {
        boolean alone = WITHOUT_SPACES.contains(Character.UnicodeScript.of(codePoint));
        if (alone) {
            end();
        }
        for (char unit : units) {
            append(unit);
        }
        if (alone) {
            end();
            lengths[size - 1] = LONE;
        }
    }

    private void pair(char high, char low) {
        int codePoint = Character.toCodePoint(high, low);
        if (Character.isLetter(codePoint)) {
            alone(codePoint, high, low);
        } else {
            end();
        }
    }

    /** Ends the word, unless the sign stands within a number; signs for thousands are left out. */
    private void boundary(char c, char next) {
        boolean separates = c == '.' || c == ',' || c == ':' || c == '/' || c == '\u066B' || c == '\u066C';
        boolean within = separates
                && digits
                && length > 0
                && isDigit(letters[Math.min(length, LONGEST) - 1])
                && isDigit(Alphabet.normal(next));
        if (!within) {
            end();
        } else if (c != ',' && c != '\u066C') {
            append(c == '\u066B' ? '.' : c);
        }
    }

    private static boolean isDigit(char normal) {
        return normal >= '0' && normal <= '9';
    }

    private void append(char letter) {
        if (length < LONGEST) {
            letters[length] = letter;
        }
        length++;
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
