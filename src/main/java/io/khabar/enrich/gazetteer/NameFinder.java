package io.khabar.enrich.gazetteer;

import io.khabar.analysis.ArabicParticles;
import io.khabar.analysis.ArabicParticles.Cut;
import io.khabar.analysis.WordForm;
import io.khabar.enrich.text.FieldText;
import io.khabar.enrich.text.Particle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the gazetteer's names in one pass over the words of a field: leftmost first, and the longest there.
 *
 * <p>A first word that begins no name as it stands is tried without its attached particles.
 */
public final class NameFinder {
    private final NameTable table;
    private final Set<String> notNames;

    /** @param notNames words that are never cut */
    public NameFinder(NameTable table, Set<String> notNames) {
        this.table = table;
        this.notNames = notNames;
    }

    /** The names in the order of the text; none within another. */
    public List<Found> find(FieldText field) {
        List<Found> found = new ArrayList<>();
        for (int word = 0; word < field.size(); ) {
            Found name = at(field, word);
            if (name == null) {
                word++;
            } else {
                found.add(name);
                word = name.to();
            }
        }
        return found;
    }

    private Found at(FieldText field, int word) {
        WordForm form = field.at(word);
        Found best = longest(field, word, form.hash(), null);
        if (best != null) {
            return best;
        }
        for (Cut cut : ArabicParticles.cuts(form)) {
            Found found = longest(field, word, cut.hash(), cut);
            if (found != null && (best == null || found.words() > best.words())) {
                best = found;
            }
        }
        return best == null || notNames.contains(form.text()) ? null : best;
    }

    /** @param cut what is to be taken off the first word, whose hash is that of the rest; null for nothing */
    private Found longest(FieldText field, int first, long hash, Cut cut) {
        Found best = null;
        long key = NameTable.first(hash);
        for (int word = first; ; word++) {
            if (table.mayHave(key, word + 1 - first)) {
                List<Name> names = fitting(table.names(key), field, first, word + 1);
                if (!names.isEmpty()) {
                    best = found(field, first, word, cut, names);
                }
            } else if (word > first) {
                return best;
            }
            if (!field.joinedToNext(word)) {
                return best;
            }
            key = NameTable.next(key, field.at(word + 1).hash());
        }
    }

    private static Found found(FieldText field, int first, int last, Cut cut, List<Name> names) {
        int start = field.start(first);
        if (names.get(0).titled()) {
            start = field.start(first + 1);
        } else if (cut != null) {
            start = Particle.nameStart(field.text(), start, field.end(first), field.form(first), cut.letters());
        }
        return new Found(field, first, last + 1, start, field.end(last), names);
    }

    private static List<Name> fitting(List<Name> names, FieldText field, int from, int to) {
        for (Name name : names) {
            if (!name.fits(field, from, to)) {
                return names.stream().filter(each -> each.fits(field, from, to)).toList();
            }
        }
        return names;
    }
}
