package io.khabar.enrich;

import io.khabar.analysis.Analysis;
import io.khabar.analysis.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The word lists of the search for phrases, in the resources under {@code tags/}; a comment in each says what it holds. */
final class TagWords {
    private static final Set<String> LINKS = Set.of("of", "غير");
    /** Of Romance languages; a stop word of theirs otherwise. */
    private static final Set<String> ROMANCE_LINKS = Set.of("de", "du", "des", "del", "da", "do", "di", "della");

    private final Set<String> borders;
    private final Set<String> arabicVerbs;
    private final Set<String> weak;
    private final Set<String> nouns;
    private final Set<String> englishNouns;
    private final Map<String, Set<String>> foreign = ForeignStopWords.byLanguage();
    /** By first word. */
    private final Map<String, List<List<String>>> boilerplate = new HashMap<>();

    TagWords(Lexicon lexicon) {
        borders = WordList.parse(lexicon.read("tags/borders.txt") + '\n' + lexicon.read("tags/english-verbs.txt"));
        arabicVerbs = WordList.parse(lexicon.read("tags/arabic-verbs.txt"));
        weak = WordList.parse(lexicon.read("tags/weak.txt"));
        nouns = WordList.parse(lexicon.read("tags/arabic-nouns.txt"));
        englishNouns = WordList.parse(lexicon.read("tags/english-nouns.txt"));
        boilerplate.putAll(lexicon.read("tags/boilerplate.txt")
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(TagWords::forms)
                .collect(Collectors.groupingBy(forms -> forms.get(0))));
    }

    private static List<String> forms(String line) {
        return Word.of(Analysis.names(), line).stream().map(Word::form).toList();
    }

    /** Whether the word stands in no phrase of a text in this language. */
    boolean isBorder(String form, String language) {
        return borders.contains(form)
                || foreign.getOrDefault(language, Set.of()).contains(form);
    }

    /** Whether the word is an Arabic verb of news, in the third person without particles. */
    boolean isArabicVerb(String form) {
        if (arabicVerbs.contains(form)) {
            return true;
        }
        // The list has the masculine singular; the feminine is تقول for يقول.
        return form.startsWith("ت") && form.length() > 3 && arabicVerbs.contains("ي".concat(form.substring(1)));
    }

    /** Whether the word, though it looks like a word with a particle, a suffix or a verb's prefix, is a noun as it stands. */
    boolean isArabicNoun(String form) {
        String bare = form.startsWith("ال") && form.length() > 4 ? form.substring(2) : form;
        for (int length = 2; length <= bare.length(); length++) {
            if (nouns.contains(bare.substring(0, length))) {
                return true;
            }
        }
        return false;
    }

    /** Whether an Arabic word that ends like one with a pronoun or like an indefinite object has neither. */
    boolean endsAsNoun(String form) {
        return nouns.contains(form) || form.startsWith("ال") && nouns.contains(form.substring(2));
    }

    /** Whether an English word that ends like an adverb or a past tense is neither. */
    boolean isEnglishNoun(String form) {
        return englishNouns.contains(form);
    }

    /** Whether the word is on our own list of borders, whatever the language. */
    boolean isListed(String form) {
        return borders.contains(form);
    }

    boolean isWeak(String form) {
        return weak.contains(form);
    }

    static boolean isLink(String form, String language) {
        return LINKS.contains(form)
                || ROMANCE_LINKS.contains(form)
                        && Set.of("fr", "es", "pt", "it").contains(language);
    }

    /** Number of words of the standing phrase that begins at this word of the field; 0 when none does. */
    int boilerplate(FieldText field, int word) {
        int longest = 0;
        for (List<String> phrase : boilerplate.getOrDefault(field.form(word), List.of())) {
            int words = 1;
            while (words < phrase.size()
                    && word + words < field.size()
                    && field.form(word + words).equals(phrase.get(words))) {
                words++;
            }
            if (words == phrase.size()) {
                longest = Math.max(longest, words);
            }
        }
        return longest;
    }
}
