package io.khabar.analysis;

import org.apache.lucene.analysis.CharArraySet;

/**
 * The Arabic words that begin with the letter of a particle, or with those of the article, and are whole all the same.
 *
 * <p>They stand in {@code analysis/arabic-whole-words.txt}. A word there stands for its usual endings too; on a line that
 * begins with = it stands for itself alone, as names and verbs do.
 */
final class ArabicWords {
    private static final String EXACT = "=";
    /** Teh marbuta, as normalisation writes it. */
    private static final char TEH_MARBUTA = '\u0647';

    private static final String[] ENDINGS = {
        "ه", "ها", "هم", "هما", "نا", "ي", "يه", "ين", "ون", "ان", "ات", "ا", "يا", "يون", "يين", "يات"
    };
    private static final String[] FEMININE_ENDINGS = {
        "ات", "ته", "تها", "تهم", "تهما", "تنا", "تي", "تان", "تين", "اته", "اتها", "اتهم", "اتنا"
    };

    private static final CharArraySet LISTED = new CharArraySet(4_000, false);
    private static final CharArraySet WITH_ENDINGS = new CharArraySet(40_000, false);

    static {
        for (String line : WordFile.lines("arabic-whole-words.txt")) {
            for (String word : WordFile.words(line)) {
                LISTED.add(word);
                WITH_ENDINGS.add(word);
                if (!line.startsWith(EXACT)) {
                    addEndings(word, WITH_ENDINGS);
                }
            }
        }
    }

    private ArabicWords() {}

    /** Whether the rest of a normalised word, from this letter on, stands in the list as it is. */
    static boolean isListed(CharSequence word, int from) {
        return LISTED.contains(word.subSequence(from, word.length()));
    }

    /** Whether it stands there, or is a word from there with an ending. */
    static boolean isWhole(CharSequence word, int from) {
        return WITH_ENDINGS.contains(word.subSequence(from, word.length()));
    }

    static boolean isWhole(char[] word, int from, int to) {
        return WITH_ENDINGS.contains(word, from, to - from);
    }

    private static void addEndings(String word, CharArraySet whole) {
        boolean isFeminine = word.charAt(word.length() - 1) == TEH_MARBUTA;
        String stem = isFeminine ? word.substring(0, word.length() - 1) : word;
        for (String ending : isFeminine ? FEMININE_ENDINGS : ENDINGS) {
            whole.add(stem.concat(ending));
        }
    }
}
