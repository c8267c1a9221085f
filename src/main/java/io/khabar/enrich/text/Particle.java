package io.khabar.enrich.text;

import com.ibm.icu.text.Normalizer2;

/** Where a name begins in the original spelling of a word that carries attached particles. */
public final class Particle {
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

    private Particle() {}

    /**
     * Offset of the first code unit that belongs to the name. Of لل the name keeps both letters, because its own article
     * is in them; marks and tatweel go with the letter before them. Of a ligature nothing can be cut off.
     *
     * @param form normalised form of the whole word
     * @param cut letters of that form that are taken off its beginning
     */
    public static int nameStart(String text, int start, int end, String form, int cut) {
        int letters = holdsArticle(form, cut) ? cut - 2 : cut;
        int at = start;
        for (int seen = 0; at < end; at++) {
            int here = letters(text.charAt(at));
            if (here > 0 && (seen == letters || seen + here > letters)) {
                break;
            }
            seen += here;
        }
        return at;
    }

    /** Whether the letters that are taken off end with لل, which has the word's own article in it. */
    public static boolean holdsArticle(String form, int cut) {
        return cut >= 2 && form.startsWith("لل", cut - 2);
    }

    /** How many letters the normalised form has for this character. */
    private static int letters(char c) {
        if (c == '\u0640' || !Character.isLetter(c)) {
            return 0;
        }
        return c < '\uFB50' ? 1 : NFKC.normalize(String.valueOf(c)).length();
    }
}
