package io.khabar.enrich;

import io.khabar.analysis.ArabicParticles;
import io.khabar.analysis.ArabicParticles.Cut;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the gazetteer's names in one pass over the words of a field: leftmost first, and the longest there.
 *
 * <p>A first word that begins no name as it stands is tried without its attached particles.
 */
final class NameFinder {
    private final NameTrie trie;
    private final Set<String> notNames;

    /** Finds the names of the trie; words of {@code notNames} are never cut. */
    NameFinder(NameTrie trie, Set<String> notNames) {
        this.trie = trie;
        this.notNames = notNames;
    }

    List<Found> find(FieldText field) {
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
        String form = field.form(word);
        Found whole = longest(field, word, form, field.start(word));
        if (whole != null || notNames.contains(form)) {
            return whole;
        }
        Found best = null;
        for (Cut cut : ArabicParticles.cuts(form)) {
            if (trie.first(cut.form()) != NameTrie.NONE) {
                int start = Particle.nameStart(field.text(), field.start(word), field.end(word), form, cut);
                Found found = longest(field, word, cut.form(), start);
                if (found != null && (best == null || found.words() > best.words())) {
                    best = found;
                }
            }
        }
        return best;
    }

    private Found longest(FieldText field, int first, String firstForm, int start) {
        Found best = null;
        int node = trie.first(firstForm);
        for (int word = first; node != NameTrie.NONE; word++) {
            List<Name> names = fitting(trie.names(node), field, first, word + 1);
            if (!names.isEmpty()) {
                int nameStart = names.get(0).titled() ? field.start(first + 1) : start;
                best = new Found(field, first, word + 1, nameStart, field.end(word), names);
            }
            node = field.joinedToNext(word) ? trie.next(node, field.form(word + 1)) : NameTrie.NONE;
        }
        return best;
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
