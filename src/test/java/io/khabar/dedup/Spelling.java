package io.khabar.dedup;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Other ways to write a word that leave it the same word to a reader. */
final class Spelling {
    private static final List<UnaryOperator<String>> ARABIC = List.of(
            word -> word.replaceAll("[أإآ]", "ا"),
            word -> word.replaceAll("ة$", "ه"),
            word -> word.replaceAll("ى$", "ي"),
            word -> word.replaceAll("(?<=[بتثسشصضطعغفقكلمنهي])(?=[بتثسشصضطعغفقكلمنهي])", "ـ"),
            word -> word.replaceFirst("(?<=[بتثجحخسشعفقكلمنه])(?=\\p{IsArabic})", "َ"),
            word -> shifted(word, '0', '٠'),
            word -> shifted(word, '٠', '0'));

    private static final List<UnaryOperator<String>> ENGLISH = List.of(
            word -> word.toUpperCase(Locale.ROOT),
            word -> word.replace("'", "’"),
            word -> word.replace('"', '“'),
            word -> word.replaceAll("[.,;:]$", ""),
            word -> '\u200e' + word);

    private Spelling() {}

    static String other(String word, Random random) {
        List<UnaryOperator<String>> ways =
                Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.LATIN ? ENGLISH : ARABIC;
        return ways.get(random.nextInt(ways.size())).apply(word);
    }

    /** The digits of one script in another. */
    private static String shifted(String word, char zero, char otherZero) {
        StringBuilder shifted = new StringBuilder(word);
        for (int i = 0; i < word.length(); i++) {
            int digit = word.charAt(i) - zero;
            if (digit >= 0 && digit <= 9) {
                shifted.setCharAt(i, (char) (otherZero + digit));
            }
        }
        return shifted.toString();
    }
}
