package io.khabar.enrich.name;

import io.khabar.enrich.gazetteer.Found;
import io.khabar.enrich.text.FieldText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the names of a field that no list has, and settles them with the gazetteer's: an organisation, a place or an event
 * that begins with its kind (جامعة دمشق) wins over the shorter names within it, all others take only words that are free.
 */
final class UnlistedFinder {
    private final Vocabulary vocabulary;
    private final OrganisationFinder organisations = new OrganisationFinder();
    private final PlaceFinder places = new PlaceFinder();
    private final EventFinder events = new EventFinder();
    private final LatinEventFinder latinEvents = new LatinEventFinder();
    private final PersonFinder people = new PersonFinder();
    private final AcronymFinder acronyms = new AcronymFinder();
    private final LatinNameFinder latin = new LatinNameFinder();

    UnlistedFinder(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<Unlisted> find(FieldText field, Placed placed) {
        FieldWords words = new FieldWords(field, vocabulary);
        List<Unlisted> found = new ArrayList<>();
        acronyms.find(words, placed.taken(field), found);
        BitSet own = new BitSet();
        for (Unlisted name : found) {
            placed.take(field, name.from(), name.to());
            own.set(name.from(), name.to());
        }
        List<Unlisted> headed = new ArrayList<>();
        organisations.find(words, placed, headed);
        places.find(words, placed, headed);
        events.find(words, placed, headed);
        latinEvents.find(words, placed, headed);
        List<Unlisted> others = new ArrayList<>();
        latin.find(words, placed.taken(field), headed, others);
        headed.sort(Comparator.comparingInt(Unlisted::from).thenComparing(name -> -name.to()));
        for (Unlisted name : headed) {
            int next = own.nextSetBit(name.from());
            if ((next < 0 || next >= name.to()) && fits(name, words, placed)) {
                own.set(name.from(), name.to());
                placed.replace(field, name.from(), name.to());
                found.add(name);
            }
        }
        people.find(words, placed.taken(field), others);
        for (Unlisted name : others) {
            if (placed.isFree(field, name.from(), name.to())) {
                placed.take(field, name.from(), name.to());
                found.add(name);
            }
        }
        return found;
    }

    private static boolean fits(Unlisted name, FieldWords words, Placed placed) {
        if (!name.sure()) {
            return placed.isFree(name.field(), name.from(), name.to());
        }
        for (int word = Math.max(0, name.from() - 8); word < name.to(); word++) {
            Found known = placed.at(name.field(), word);
            boolean crosses =
                    known != null && known.to() > name.from() && (known.from() < name.from() || known.to() > name.to());
            if (crosses) {
                return false;
            }
        }
        Found same = placed.at(name.field(), name.from());
        if (same == null) {
            return true;
        }
        // حزب الله اللبناني is the one that the gazetteer has.
        boolean onlyAdjective = same.to() == name.to() - 1 && words.is(same.to(), Vocabulary.DEMONYM);
        boolean certain = same.names().get(0).certain();
        return same.to() < name.to() && !(onlyAdjective && certain);
    }
}
