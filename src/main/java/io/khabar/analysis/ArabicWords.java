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

    private static final CharArraySet WHOLE = load();

    private ArabicWords() {}

    /** Whether the rest of a normalised word, from this letter on, is a word that is not to be cut. */
    static boolean isWhole(CharSequence word, int from) {
        return WHOLE.contains(word.subSequence(from, word.length()));
    }

    static boolean isWhole(char[] word, int from, int to) {
        return WHOLE.contains(word, from, to - from);
    }

    private static CharArraySet load() {
        CharArraySet whole = new CharArraySet(40_000, false);
        for (String line : WordFile.lines("arabic-whole-words.txt")) {
            for (String word : WordFile.words(line)) {
                whole.add(word);
                if (!line.startsWith(EXACT)) {
                    addEndings(word, whole);
                }
            }
        }
        return whole;
    }

    private static void addEndings(String word, CharArraySet whole) {
        boolean isFeminine = word.charAt(word.length() - 1) == TEH_MARBUTA;
        String stem = isFeminine ? word.substring(0, word.length() - 1) : word;
        for (String ending : isFeminine ? FEMININE_ENDINGS : ENDINGS) {
            whole.add(stem.concat(ending));
        }
    }
}
