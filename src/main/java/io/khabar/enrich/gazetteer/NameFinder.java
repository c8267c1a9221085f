package io.khabar.enrich.gazetteer;

import io.khabar.analysis.ArabicParticles;
import io.khabar.analysis.ArabicParticles.Cut;
import io.khabar.analysis.WordForm;
import io.khabar.analysis.WordMemo;
import io.khabar.enrich.text.FieldText;
import io.khabar.enrich.text.Particle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the gazetteer's names in one pass over the words of a field: leftmost first, and the longest there.
 *
 * <p>A first word that begins no name as it stands is tried without its attached particles.
 */
public final class NameFinder {
    private static final Start NONE = new Start(NameTrie.NONE, List.of());

    private final NameTrie trie;
    private final Set<String> notNames;
    private final Function<WordForm, Start> starts;

    /**
     * What names a word may begin.
     *
     * @param node those that begin with the word as it stands
     * @param cuts the ways to cut it that leave the beginning of a name
     */
    private record Start(int node, List<Cut> cuts) {}

    private NameFinder(NameTrie trie, Set<String> notNames, boolean remembers) {
        this.trie = trie;
        this.notNames = notNames;
        this.starts = remembers ? WordMemo.of(this::start, NONE)::of : this::startOnce;
    }

    /** Finds the names of a trie that stays; words of {@code notNames} are never cut. */
    public static NameFinder of(NameTrie trie, Set<String> notNames) {
        return new NameFinder(trie, notNames, true);
    }

    /** Finds the names of a trie that is made for one article. */
    public static NameFinder once(NameTrie trie) {
        return new NameFinder(trie, Set.of(), false);
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
        Start starting = starts.apply(field.at(word));
        if (starting == NONE) {
            return null;
        }
        Found whole = longest(field, word, starting.node(), field.start(word));
        if (whole != null) {
            return whole;
        }
        Found best = null;
        for (Cut cut : starting.cuts()) {
            int start = Particle.nameStart(field.text(), field.start(word), field.end(word), field.form(word), cut);
            Found found = longest(field, word, trie.first(cut.form()), start);
            if (found != null && (best == null || found.words() > best.words())) {
                best = found;
            }
        }
        return best;
    }

    private Start start(String form) {
        return start(form, notNames.contains(form) ? List.of() : ArabicParticles.cuts(form));
    }

    private Start startOnce(WordForm form) {
        return start(form.text(), ArabicParticles.cuts(form));
    }

    private Start start(String form, List<Cut> cuts) {
        int node = trie.first(form);
        List<Cut> beginning = cuts;
        for (int cut = cuts.size() - 1; cut >= 0; cut--) {
            if (trie.first(cuts.get(cut).form()) == NameTrie.NONE) {
                beginning = beginning == cuts ? new ArrayList<>(cuts) : beginning;
                beginning.remove(cut);
            }
        }
        return node == NameTrie.NONE && beginning.isEmpty() ? NONE : new Start(node, beginning);
    }

    private Found longest(FieldText field, int first, int firstNode, int start) {
        Found best = null;
        int node = firstNode;
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
