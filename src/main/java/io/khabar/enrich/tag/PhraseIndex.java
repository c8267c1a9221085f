package io.khabar.enrich.tag;

import io.khabar.analysis.ArabicParticles;
import io.khabar.analysis.ArabicParticles.Cut;
import io.khabar.enrich.text.ArticleText;
import io.khabar.enrich.text.FieldText;
import io.khabar.enrich.text.Particle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the words of some phrases stand in an article, so that runs of them can be found. */
final class PhraseIndex {
    private final Forms forms;
    private final Map<String, List<Place>> places = new HashMap<>();

    /** A word that a phrase may begin with; {@code start} is its offset without attached particles. */
    private record Place(FieldText field, int word, int start) {}

    PhraseIndex(ArticleText text, Forms forms, List<List<String>> phrases) {
        this.forms = forms;
        Set<String> wanted = new HashSet<>();
        phrases.forEach(wanted::addAll);
        Map<Form, Cut> cuts = new IdentityHashMap<>(4 * wanted.size());
        forms.forEach(form -> findWanted(form, wanted, cuts));
        List<FieldText> fields = text.fields();
        for (int field = 0; field < fields.size(); field++) {
            for (int word = 0; word < fields.get(field).size(); word++) {
                Form form = forms.at(field, word);
                Cut cut = cuts.get(form);
                if (cut != null) {
                    add(fields.get(field), word, form.text(), cut);
                }
            }
        }
    }

    /** Notes how the form is to be cut, so that it is a word of the phrases. */
    private static void findWanted(Form form, Set<String> wanted, Map<Form, Cut> found) {
        if (wanted.contains(form.text())) {
            found.put(form, new Cut(0, form.text()));
            return;
        }
        for (Cut cut : ArabicParticles.cuts(form.text())) {
            if (wanted.contains(cut.form())) {
                found.put(form, cut);
                return;
            }
        }
    }

    private void add(FieldText field, int word, String form, Cut cut) {
        int start = field.start(word);
        int first = cut.letters() == 0
                ? start
                : Particle.nameStart(field.text(), start, field.end(word), form, cut.letters());
        places.computeIfAbsent(cut.form(), unseen -> new ArrayList<>()).add(new Place(field, word, first));
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
        int[] stems = new int[words.size()];
        for (int word = 0; word < stems.length; word++) {
            stems[word] = forms.stem(forms.of(words.get(word)));
        }
        Phrase phrase = new Phrase(stems);
        for (Place place : places.get(words.get(0))) {
            if (run(words, 0, place) == words.size()) {
                FieldText field = place.field();
                int end = field.end(place.word() + words.size() - 1);
                phrase.add(field, place.word(), true);
                phrase.spell(field, place.start(), end, words.get(0));
            }
        }
        return phrase;
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
