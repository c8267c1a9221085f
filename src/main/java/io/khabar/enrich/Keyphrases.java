package io.khabar.enrich;

import io.khabar.article.Article;
import io.khabar.enrich.PhraseWord.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The phrases of an article that may say what it is about, found in the article alone.
 *
 * <p>As in RAKE (Rose et al. 2010) a phrase is a run of words between function words and punctuation, and all its parts
 * are tried too, up to {@value #MOST_WORDS} words; as in YAKE (Campos et al. 2020) the place counts beside the
 * frequency. The names of entities are phrases as they stand, all names of one entity are one phrase, and no phrase has
 * a part of a name.
 */
final class Keyphrases {
    private static final int MOST_WORDS = 4;

    private final TagWords words;

    Keyphrases(TagWords words) {
        this.words = words;
    }

    /** In the order of the text. */
    List<Phrase> find(Article article, ArticleText text) {
        PhraseReader reader = new PhraseReader(words, article, text);
        Map<FieldText, List<PhraseWord>> read = new LinkedHashMap<>();
        text.fields().forEach(field -> read.put(field, reader.read(field)));
        Map<Integer, String> fullest = new HashMap<>();
        read.values().forEach(words -> addNames(words, fullest));
        Map<String, PhraseCount> counts = new LinkedHashMap<>();
        read.forEach((field, words) -> {
            for (int from = 0; from < words.size(); from++) {
                count(field, words, from, fullest, counts);
            }
        });
        Set<String> inBody = new HashSet<>();
        read.forEach((field, words) -> {
            if (!field.isHeadline()) {
                words.forEach(word -> inBody.add(Stems.of(word.form())));
            }
        });
        List<Phrase> phrases = new ArrayList<>();
        counts.forEach((key, count) -> {
            Phrase phrase = count.phrase(key);
            // A headline is cut short, so that words meet in it by chance.
            if (phrase.name() || phrase.lead() + phrase.tail() > 0 || inBody.containsAll(List.of(key.split(" ")))) {
                phrases.add(phrase);
            }
        });
        return phrases;
    }

    /** Notes for each entity the name with the most words. */
    private static void addNames(List<PhraseWord> read, Map<Integer, String> fullest) {
        for (int from = 0; from < read.size(); from++) {
            NamedSpan name = read.get(from).name();
            if (name != null && (from == 0 || read.get(from - 1).name() != name)) {
                StringBuilder key = new StringBuilder();
                for (int word = from; word < read.size() && read.get(word).name() == name; word++) {
                    append(key, read.get(word));
                }
                fullest.merge(name.entity(), key.toString(), (one, other) -> words(other) > words(one) ? other : one);
            }
        }
    }

    private static long words(String key) {
        return key.chars().filter(c -> c == ' ').count();
    }

    private static void append(StringBuilder key, PhraseWord word) {
        key.append(key.isEmpty() ? "" : " ").append(Stems.of(word.form()));
    }

    /** Counts the phrases that begin with a word. */
    private static void count(
            FieldText field,
            List<PhraseWord> read,
            int from,
            Map<Integer, String> fullest,
            Map<String, PhraseCount> counts) {
        PhraseWord first = read.get(from);
        if (!first.begins()) {
            return;
        }
        StringBuilder key = new StringBuilder();
        boolean telling = false;
        for (int word = from; word < read.size(); word++) {
            PhraseWord last = read.get(word);
            boolean within = last.name() != null && last.name() == first.name();
            if (word > from && last.opens() || last.role() == Role.BORDER || word - from >= MOST_WORDS && !within) {
                return;
            }
            append(key, last);
            telling |= last.role() == Role.CONTENT;
            if ((telling || word > from) && last.ends() && !isConstruct(read, word)) {
                String own = key.toString();
                String shared = within ? fullest.get(first.name().entity()) : own;
                PhraseCount count = counts.computeIfAbsent(shared, unseen -> new PhraseCount());
                count.add(field, from, telling);
                String text = field.text().substring(first.start(), last.end());
                if (own.equals(shared)) {
                    count.spell(text, first.form());
                } else {
                    count.spellShort(text);
                }
                if (within) {
                    count.isName();
                }
            }
        }
    }

    /** Whether a definite Arabic word follows indefinite ones: only with it the phrase is whole, as in وقف إطلاق النار. */
    private static boolean isConstruct(List<PhraseWord> read, int word) {
        int next = word;
        while (!ArabicPhrases.isDefinite(read.get(next).form())) {
            next++;
            if (next == read.size() || read.get(next).opens() || read.get(next).name() != null) {
                return false;
            }
        }
        return next > word;
    }
}
