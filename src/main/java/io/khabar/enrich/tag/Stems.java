package io.khabar.enrich.tag;

import org.apache.lucene.analysis.ar.ArabicStemmer;
import org.apache.lucene.analysis.en.EnglishMinimalStemmer;

/** Stems that join the article, plural and possessive forms of a word and hardly anything else. */
final class Stems {
    private static final ArabicStemmer ARABIC = new ArabicStemmer();
    private static final EnglishMinimalStemmer ENGLISH = new EnglishMinimalStemmer();

    private Stems() {}

    /** The stem of a normalised word; words in other than Arabic and Latin letters are their own. */
    static String of(String form) {
        char[] letters = form.toCharArray();
        int length =
                isArabic(letters[0]) ? ARABIC.stem(letters, letters.length) : ENGLISH.stem(letters, letters.length);
        return length == letters.length ? form : new String(letters, 0, length);
    }

    static boolean isArabic(char letter) {
        return letter >= '\u0600' && letter <= '\u06FF';
    }
}
