package io.khabar.run.bench;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A vocabulary of words that look Arabic: roots of three letters in the patterns of nouns and verbs. Some are frequent and
 * most are rare, as words of news are (Zipf). The same for the same seed.
 */
final class MadeWords {
    private static final int SIZE = 30_000;
    private static final String LETTERS = "بتجحدرزسشصضطعغفقكلمنهو";
    /** 1, 2 and 3 stand for the letters of the root. */
    private static final List<String> PATTERNS = List.of(
            "1ا23", "م12و3", "ت12ي3", "12ا3ة", "م1ا23", "ا1ت2ا3", "ا12ا3", "1و2ا3", "12ي3ة", "ي12ا3ون", "است12ا3",
            "ال12ا3", "الم12و3", "الت12ي3", "وال12ي3", "ب12ا3ه");

    private final List<String> words;

    MadeWords(long seed) {
        Random random = new Random(seed);
        Set<String> made = new LinkedHashSet<>();
        while (made.size() < SIZE) {
            String word = PATTERNS.get(random.nextInt(PATTERNS.size()));
            for (char place = '1'; place <= '3'; place++) {
                word = word.replace(place, LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            made.add(word);
        }
        words = List.copyOf(made);
    }

    /** A word: that of rank n comes n times less often than the first. */
    String next(Random random) {
        return words.get((int) Math.pow(SIZE, random.nextDouble()) - 1);
    }
}
