package io.khabar.enrich.tag;

import io.khabar.analysis.ArabicParticles;
import io.khabar.analysis.WordForm;
import io.khabar.analysis.WordMemo;
import io.khabar.analysis.Words;
import io.khabar.enrich.text.FieldText;
import io.khabar.enrich.text.Lexicon;
import io.khabar.enrich.text.WordList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The word lists of the search for phrases, in the resources under {@code tags/}; a comment in each says what it holds.
 *
 * <p>All are one table, which says of a word at once in which lists it stands.
 */
final class TagWords {
    /** In no phrase, whatever the language. */
    static final int BORDER = 1;
    /** An Arabic verb of news in the third person, also with the س of the future. */
    static final int ARABIC_VERB = 1 << 1;
    /** Says too little to be a phrase by itself. */
    static final int WEAK = 1 << 2;
    /** Is that with the Arabic article. */
    static final int DEFINITE_WEAK = 1 << 3;
    /** Ends like an Arabic word with a pronoun or like an indefinite object and has neither; also with the article. */
    static final int ARABIC_NOUN = 1 << 4;
    /** Ends like an English adverb or a past tense and is neither. */
    static final int ENGLISH_NOUN = 1 << 5;
    /** Joins two words of a phrase. */
    static final int LINK = 1 << 6;
    /** Does so in Romance languages; a stop word of theirs otherwise. */
    static final int ROMANCE_LINK = 1 << 7;
    /** An Arabic verb follows it, if no article does. */
    static final int BEFORE_VERB = 1 << 8;
    /** A standing phrase begins with it. */
    static final int STANDING = 1 << 9;

    /** An ordinary word of Arabic news. */
    static final int ORDINARY = 1 << 30;

    /** The lowest bit of the stop words of other languages. */
    private static final int FOREIGN = 1 << 10;

    private static final Set<String> ROMANCE = Set.of("fr", "es", "pt", "it");

    private final Map<String, Integer> lists = new HashMap<>(1 << 14);
    private final Map<String, Integer> foreign = new HashMap<>();
    private final Beginnings nouns;
    private final WordMemo<FormFacts> facts = WordMemo.of(this::find, null);

    /** The hashes of their words by the first word. */
    private final Map<String, List<long[]>> boilerplate;

    TagWords(Lexicon lexicon) {
        add(BORDER, words(lexicon, "borders"));
        add(BORDER, words(lexicon, "english-verbs"));
        addVerbs(words(lexicon, "arabic-verbs"));
        Set<String> weak = words(lexicon, "weak");
        add(WEAK, weak);
        addDefinite(DEFINITE_WEAK, weak);
        Set<String> arabicNouns = words(lexicon, "arabic-nouns");
        add(ARABIC_NOUN, arabicNouns);
        addDefinite(ARABIC_NOUN, arabicNouns);
        nouns = new Beginnings(arabicNouns);
        add(ORDINARY, WordList.parse(lexicon.read("names/common-words.txt")));
        add(ORDINARY, WordList.parse(lexicon.read("names/linking-words.txt")));
        add(ENGLISH_NOUN, words(lexicon, "english-nouns"));
        add(LINK, Set.of("of", "غير"));
        add(ROMANCE_LINK, Set.of("de", "du", "des", "del", "da", "do", "di", "della"));
        add(
                BEFORE_VERB,
                Set.of("التي", "الذي", "الذين", "اللذين", "لم", "لن", "قد", "سوف", "كي", "لكي", "كان", "كانت", "مما"));
        ForeignStopWords.byLanguage().forEach((language, words) -> {
            int list = FOREIGN << foreign.size();
            foreign.put(language, list);
            add(list, words);
        });
        boilerplate = lexicon.read("tags/boilerplate.txt")
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> Words.of(line).forms())
                .collect(Collectors.groupingBy(
                        forms -> forms.get(0), Collectors.mapping(TagWords::hashes, Collectors.toList())));
        add(STANDING, boilerplate.keySet());
    }

    private static Set<String> words(Lexicon lexicon, String list) {
        return WordList.parse(lexicon.read("tags/" + list + ".txt"));
    }

    private static long[] hashes(List<String> forms) {
        return forms.stream().mapToLong(WordForm::hash).toArray();
    }

    private void add(int list, Collection<String> words) {
        words.forEach(word -> add(list, word));
    }

    private void add(int list, String word) {
        lists.merge(word, list, (one, other) -> one | other);
    }

    private void addDefinite(int list, Collection<String> words) {
        words.forEach(word -> add(list, "ال".concat(word)));
    }

    /** The list has the masculine singular; the feminine is تقول for يقول. */
    private void addVerbs(Collection<String> verbs) {
        for (String verb : verbs) {
            addVerb(verb);
            if (verb.startsWith("ي") && verb.length() > 3) {
                addVerb("ت".concat(verb.substring(1)));
            }
        }
    }

    private void addVerb(String verb) {
        add(ARABIC_VERB, verb);
        add(ARABIC_VERB, "س".concat(verb));
    }

    /** What is known of a normalised word; of a frequent one it was found out in an earlier article. */
    FormFacts facts(String form) {
        return facts.of(form);
    }

    /** As {@link #facts(String)}, of a word that was read. */
    FormFacts facts(WordForm form) {
        return facts.of(form);
    }

    private FormFacts find(String form) {
        boolean mayBeCut = form.length() > 1 && ArabicParticles.mayBeginWithOne(form.charAt(0));
        FormFacts rest = mayBeCut ? facts(form.substring(1)) : null;
        return new FormFacts(form, lists.getOrDefault(form, 0), nouns, rest);
    }

    /** The lists whose words stand in no phrase of a text in this language. */
    int borders(String language) {
        return BORDER | foreign.getOrDefault(language, 0);
    }

    /** The lists whose words join two others in this language. */
    static int links(String language) {
        return ROMANCE.contains(language) ? LINK | ROMANCE_LINK : LINK;
    }

    /** Number of words of the standing phrase that begins at this word of the field; 0 when none does. */
    int boilerplate(FieldText field, int word) {
        int longest = 0;
        for (long[] phrase : boilerplate.getOrDefault(field.form(word), List.of())) {
            int words = 1;
            while (words < phrase.length
                    && word + words < field.size()
                    && field.at(word + words).hash() == phrase[words]) {
                words++;
            }
            if (words == phrase.length) {
                longest = Math.max(longest, words);
            }
        }
        return longest;
    }
}
