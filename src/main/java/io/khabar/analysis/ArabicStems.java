package io.khabar.analysis;

import java.util.List;
import org.apache.lucene.analysis.CharArrayMap;

/**
 * Light stems of normalised Arabic words, for topics: without the article and without endings.
 *
 * <p>In the manner of light10 (Larkey, Ballesteros and Connell 2007), which Lucene's stemmer follows, with four changes.
 * At least three letters stay, so that معونات (aid) does not end as مع (with). Endings go until none is left, so that
 * برلمان and برلمانية meet. The accusative's alef and the pronouns are endings too. Words whose stems would meet although
 * their meanings don't (أسرى captives, أسرة family) have theirs in {@code analysis/arabic-stems.txt}. A first و is left
 * to {@link ArabicParticles}: no stem of وزير is زير.
 */
final class ArabicStems {
    private static final int LEAST = 3;
    private static final char ALEF = '\u0627';

    /** Before the stem; each leaves two letters, as in الحق. */
    private static final String[] ARTICLES = {"ال", "وال", "بال", "كال", "فال", "لل"};

    private static final CharArrayMap<char[]> EXCEPTIONS = exceptions();

    /** Endings in the order of trial. */
    private enum Ending {
        PRONOUN_DUAL("هما", 4, true),
        PRONOUN_PLURAL("هم", 4, true),
        PRONOUN_FEMININE("ها", LEAST, true),
        FEMININE_DUAL("تان", LEAST, false),
        FEMININE_DUAL_OBLIQUE("تين", LEAST, false),
        FEMININE_PLURAL("ات", LEAST, false),
        DUAL("ان", 4, false),
        PLURAL("ون", 4, false),
        PLURAL_OBLIQUE("ين", 4, false),
        VERB_PLURAL("وا", LEAST, false),
        RELATIVE_FEMININE("يه", LEAST, false),
        FEMININE_OR_PRONOUN("ه", LEAST, true),
        RELATIVE("ي", LEAST, false),
        ACCUSATIVE("ا", LEAST, false);

        private static final Ending[] ALL = values();

        private final String letters;
        private final int least;
        private final boolean isPronoun;

        Ending(String letters, int least, boolean isPronoun) {
            this.letters = letters;
            this.least = least;
            this.isPronoun = isPronoun;
        }

        private boolean ends(char[] word, int length) {
            int rest = length - letters.length();
            if (rest < least) {
                return false;
            }
            for (int i = 0; i < letters.length(); i++) {
                if (word[rest + i] != letters.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    private ArabicStems() {}

    static String stem(String word) {
        char[] letters = word.toCharArray();
        return new String(letters, 0, stem(letters, letters.length));
    }

    /** Changes the word, which is normalised, into its stem and returns the length of that. */
    static int stem(char[] word, int length) {
        int left = withoutArticle(word, length);
        while (true) {
            char[] own = EXCEPTIONS.get(word, 0, left);
            if (own != null) {
                System.arraycopy(own, 0, word, 0, own.length);
                return own.length;
            }
            int shorter = withoutEnding(word, left);
            if (shorter == left) {
                return left;
            }
            left = shorter;
        }
    }

    private static int withoutArticle(char[] word, int length) {
        int letters = articleLength(word, length);
        if (letters == 0) {
            return length;
        }
        System.arraycopy(word, letters, word, 0, length - letters);
        return length - letters;
    }

    private static int articleLength(char[] word, int length) {
        for (String article : ARTICLES) {
            if (begins(word, length, article)) {
                if (ArabicWords.isWhole(word, 0, length)) {
                    return 0;
                }
                // وألمانيا and للبنان: no article after the particle.
                return word[0] != ALEF && ArabicWords.isWhole(word, 1, length) ? 1 : article.length();
            }
        }
        return 0;
    }

    private static boolean begins(char[] word, int length, String letters) {
        if (length < letters.length() + 2) {
            return false;
        }
        for (int i = 0; i < letters.length(); i++) {
            if (word[i] != letters.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int withoutEnding(char[] word, int length) {
        if (length <= LEAST) {
            return length;
        }
        for (Ending ending : Ending.ALL) {
            if (ending.ends(word, length)) {
                int rest = length - ending.letters.length();
                return ending.isPronoun ? withoutOpenedTeh(word, rest) : rest;
            }
        }
        return length;
    }

    /** Before a pronoun teh marbuta is written as teh: عودتهم is عودة. After alef it belongs to a plural. */
    private static int withoutOpenedTeh(char[] word, int length) {
        boolean isOpened = length > LEAST && word[length - 1] == 'ت' && word[length - 2] != 'ا';
        return isOpened && !EXCEPTIONS.containsKey(word, 0, length) ? length - 1 : length;
    }

    /** One or more words on a line, of which the last is the stem of all. */
    private static CharArrayMap<char[]> exceptions() {
        CharArrayMap<char[]> stems = new CharArrayMap<>(500, false);
        for (String line : WordFile.lines("arabic-stems.txt")) {
            List<String> words = WordFile.words(line);
            char[] stem = words.get(words.size() - 1).toCharArray();
            for (String word : words) {
                if (word.length() < stem.length) {
                    throw new IllegalStateException(word + " is shorter than its stem, in: " + line);
                }
                stems.put(word, stem);
            }
        }
        return stems;
    }
}
