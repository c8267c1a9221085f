package io.khabar.enrich.tag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Arabic words by their first two letters, to tell whether a word begins with one of them. */
final class Beginnings {
    private static final char FIRST = '\u0620';
    private static final int LETTERS = 0x2B;

    /** What inflection leaves behind such a beginning. */
    private static final Set<String> ENDINGS =
            Set.of("", "ه", "ي", "يه", "ا", "ات", "يات", "ين", "ون", "ان", "يون", "يين", "تين", "تان", "ها", "هم");

    private final String[][] words = new String[LETTERS * LETTERS][];

    /** @param all normalised; those of one letter are left out */
    Beginnings(Collection<String> all) {
        List<List<String>> lists = new ArrayList<>();
        for (int pair = 0; pair < words.length; pair++) {
            lists.add(new ArrayList<>(0));
        }
        for (String word : all) {
            int pair = pair(word, 0);
            if (pair >= 0) {
                lists.get(pair).add(word);
            }
        }
        for (int pair = 0; pair < words.length; pair++) {
            words[pair] = lists.get(pair).toArray(String[]::new);
        }
    }

    /** Whether the rest of the form, from this letter on, begins with one of the words or is one. */
    boolean has(String form, int from) {
        int pair = pair(form, from);
        if (pair >= 0) {
            for (String word : words[pair]) {
                if (form.startsWith(word, from)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the form is one of the words with nothing but an inflection behind it. */
    boolean isInflected(String form) {
        int pair = pair(form, 0);
        if (pair >= 0) {
            for (String word : words[pair]) {
                if (form.startsWith(word) && ENDINGS.contains(form.substring(word.length()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int pair(String word, int from) {
        if (word.length() < from + 2) {
            return -1;
        }
        int first = word.charAt(from) - FIRST;
        int second = word.charAt(from + 1) - FIRST;
        boolean isIn = first >= 0 && first < LETTERS && second >= 0 && second < LETTERS;
        return isIn ? first * LETTERS + second : -1;
    }
}
