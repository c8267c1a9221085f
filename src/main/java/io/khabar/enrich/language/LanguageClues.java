package io.khabar.enrich.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the letters and the frequent words of a text say about its language: no more than a sum of points, but right on a
 * headline of five words, where letter sequences are too few to count.
 *
 * <p>A frequent word gives one point, shared by the languages that have it. A letter gives what stands beside it below.
 * An Arabic article (ال), alone or after particles, gives a point as well.
 */
final class LanguageClues {
    /** Language, points, and letters that are worth so much. */
    private static final String[][] LETTERS = {
        {"ar", "1", "ةأإ"},
        {"ar", "0.5", "ى"},
        {"ar", "0.3", "يك"},
        {"fa", "0.5", "پچژگ"},
        {"fa", "0.3", "یک"},
        {"ur", "1", "ٹڈڑںےھہ"},
        {"ur", "0.3", "پچگیک"},
        {"ps", "1.5", "ټډړږښګڼۍېځڅ"},
        {"ckb", "1", "ڵۆێڕە"},
        {"de", "1", "ß"},
        {"de", "0.7", "ä"},
        {"de", "0.5", "öü"},
        {"es", "1", "ñ¿¡"},
        {"es", "0.4", "áíóú"},
        {"fr", "1", "èùœ"},
        {"fr", "0.6", "êàîôû"},
        {"fr", "0.4", "éç"},
        {"it", "1", "òì"},
        {"it", "0.5", "èàù"},
        {"pl", "1", "łąęśżźćń"},
        {"pt", "1", "ãõ"},
        {"pt", "0.4", "çáêâ"},
        {"ro", "1", "ățș"},
        {"sv", "1", "å"},
        {"sv", "0.4", "äö"},
        {"tr", "1", "şğı"},
        {"tr", "0.3", "çöü"},
        {"ru", "1", "ыэё"},
        {"uk", "1", "іїєґ"},
        {"bg", "1", "ъ"},
        {"sr", "1", "јљњћђџ"},
    };

    private static final List<String> ARTICLES = List.of("ال", "وال", "بال", "لل");
    /** Shorter words with the letters of the article have none, as الى. */
    private static final int LEAST_WITH_ARTICLE = 4;

    private final Map<String, List<String>> languagesOfWord = new HashMap<>();
    private final Map<Character, Map<String, Double>> pointsOfLetter = new HashMap<>();
    /** The letters that have points, so that the others are not looked up. */
    private final BitSet telling = new BitSet();

    /** @param words on each line a language and its frequent words; a line after # is a comment */
    LanguageClues(String words) {
        words.lines().filter(line -> !line.startsWith("#")).forEach(this::addWords);
        for (String[] letters : LETTERS) {
            for (char letter : letters[2].toCharArray()) {
                telling.set(letter);
                pointsOfLetter
                        .computeIfAbsent(letter, key -> new HashMap<>())
                        .put(letters[0], Double.parseDouble(letters[1]));
            }
        }
    }

    /** The points of each language that has any. */
    Map<String, Double> points(String text) {
        return pointsOf(text.toLowerCase(Locale.ROOT));
    }

    private Map<String, Double> pointsOf(String text) {
        Map<String, Double> points = new HashMap<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (telling.get(c)) {
                pointsOfLetter.get(c).forEach((language, worth) -> points.merge(language, worth, Double::sum));
            }
            if (!Character.isLetter(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
                if (i > start) {
                    addWord(text.substring(start, i), points);
                }
                start = i + 1;
            }
        }
        return points;
    }

    private void addWord(String word, Map<String, Double> points) {
        List<String> languages = languagesOfWord.get(word);
        if (languages != null) {
            languages.forEach(language -> points.merge(language, 1.0 / languages.size(), Double::sum));
        } else if (word.length() > LEAST_WITH_ARTICLE && ARTICLES.stream().anyMatch(word::startsWith)) {
            points.merge("ar", 1.0, Double::sum);
        }
    }

    private void addWords(String line) {
        String[] words = line.split(" ");
        for (int i = 1; i < words.length; i++) {
            List<String> languages = languagesOfWord.computeIfAbsent(words[i], key -> new ArrayList<>(1));
            if (!languages.contains(words[0])) {
                languages.add(words[0]);
            }
        }
    }
}
