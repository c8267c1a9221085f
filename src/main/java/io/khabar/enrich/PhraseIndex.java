package io.khabar.enrich;

import io.khabar.analysis.ArabicParticles;
import io.khabar.analysis.ArabicParticles.Cut;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the words of some phrases stand in an article, so that runs of them can be found. */
final class PhraseIndex {
    private final Map<String, List<Place>> places = new HashMap<>();

    /** A word that a phrase may begin with; {@code start} is its offset without attached particles. */
    private record Place(FieldText field, int word, int start) {}

    PhraseIndex(ArticleText text, List<List<String>> phrases) {
        Set<String> wanted = new HashSet<>();
        phrases.forEach(wanted::addAll);
        for (FieldText field : text.fields()) {
            for (int word = 0; word < field.size(); word++) {
                add(field, word, wanted);
            }
        }
    }

    private void add(FieldText field, int word, Set<String> wanted) {
        String form = field.form(word);
        if (wanted.contains(form)) {
            add(form, new Place(field, word, field.start(word)));
            return;
        }
        for (Cut cut : ArabicParticles.cuts(form)) {
            if (wanted.contains(cut.form())) {
                int start = Particle.nameStart(field.text(), field.start(word), field.end(word), form, cut);
                add(cut.form(), new Place(field, word, start));
                return;
            }
        }
    }

    private void add(String form, Place place) {
        places.computeIfAbsent(form, key -> new ArrayList<>()).add(place);
    }

    /** Most words of the phrase, from this one on, that stand in the article one after the other. */
    int longestRun(List<String> phrase, int from) {
        int longest = 0;
        for (Place place : places.getOrDefault(phrase.get(from), List.of())) {
            longest = Math.max(longest, run(phrase, from, place));
        }
        return longest;
    }

    /** The phrase, which must stand in the article. */
    Phrase phrase(List<String> words) {
        PhraseCount count = new PhraseCount();
        for (Place place : places.get(words.get(0))) {
            if (run(words, 0, place) == words.size()) {
                FieldText field = place.field();
                int end = field.end(place.word() + words.size() - 1);
                count.add(field, place.word(), true);
                count.spell(field.text().substring(place.start(), end), words.get(0));
            }
        }
        return count.phrase(Stems.key(words));
    }

    private static int run(List<String> phrase, int from, Place place) {
        FieldText field = place.field();
        int words = 1;
        while (from + words < phrase.size()
                && field.joinedToNext(place.word() + words - 1)
                && field.form(place.word() + words).equals(phrase.get(from + words))) {
            words++;
        }
        return words;
    }
}
