package io.khabar.enrich.name;

import io.khabar.article.EntityType;
import io.khabar.enrich.gazetteer.Found;
import io.khabar.enrich.gazetteer.Gazetteer;
import io.khabar.enrich.gazetteer.GazetteerEntry;
import io.khabar.enrich.gazetteer.Name;
import io.khabar.enrich.gazetteer.NameFinder;
import io.khabar.enrich.gazetteer.NameTable;
import io.khabar.enrich.text.ArticleText;
import io.khabar.enrich.text.FieldText;
import io.khabar.enrich.text.Lexicon;
import io.khabar.enrich.text.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds what an article names: the gazetteer's names first, then names that no list has, then bare family names in what is
 * left.
 */
final class EntityFinder {
    private final NameFinder names;
    private final NameContext context;
    private final FamilyName familyName;
    private final UnlistedFinder unlisted;

    EntityFinder(NameFinder names, NameContext context, FamilyName familyName, UnlistedFinder unlisted) {
        this.names = names;
        this.context = context;
        this.familyName = familyName;
        this.unlisted = unlisted;
    }

    /** One of the shipped gazetteer and word lists, which takes seconds to load. */
    static EntityFinder load(Lexicon lexicon) {
        Gazetteer gazetteer = Gazetteer.load(lexicon);
        Vocabulary vocabulary = Vocabulary.load(lexicon, gazetteer.entries());
        return new EntityFinder(
                new NameFinder(gazetteer.table(), WordList.parse(lexicon.read("names/not-names.txt"))),
                new NameContext(vocabulary),
                new FamilyName(WordList.parse(lexicon.read("names/never-alone.txt"))),
                new UnlistedFinder(vocabulary));
    }

    Mentions find(ArticleText text) {
        List<Found> found = new ArrayList<>();
        for (FieldText field : text.fields()) {
            for (Found name : names.find(field)) {
                if (context.standsAlone(name)) {
                    found.add(name);
                }
            }
        }
        NameResolution resolution = new NameResolution(familyName, found);
        Placed placed = new Placed();
        List<Found> known = new ArrayList<>(found.size());
        for (Found name : found) {
            GazetteerEntry entry = resolution.entry(name);
            if (entry != null) {
                known.add(name);
                placed.add(name, entry);
            }
        }
        List<Meant> others = new ArrayList<>();
        for (FieldText field : text.fields()) {
            unlisted.find(field, placed).forEach(name -> others.add(new Meant(name, name.entry())));
        }
        others.forEach(other -> resolution.learn(other.entry(), other.name()));
        Mentions mentions = new Mentions();
        OrganisationNames organisations = new OrganisationNames();
        for (Found name : known) {
            if (placed.has(name)) {
                GazetteerEntry entry = resolution.placeOrPerson(name, placed.entry(name.field(), name.from()));
                mentions.add(entry, name.span());
                organisations.add(name, entry);
            }
        }
        others.forEach(other -> organisations.add(other.name(), other.entry()));
        for (Meant other : others) {
            Unlisted name = other.name();
            GazetteerEntry person = name.type() == EntityType.PERSON ? resolution.person(name.forms()) : null;
            GazetteerEntry entry = person != null ? person : organisations.of(name.forms(), other.entry());
            mentions.add(entry, name.field().span(name.start(), name.end()));
        }
        addShortNames(text, resolution, placed, mentions);
        return mentions;
    }

    /** A name that no list has and what stands for it, which is made once. */
    private record Meant(Unlisted name, GazetteerEntry entry) {}

    /** Adds ميلر after ماثيو ميلر, where no other name has taken the words. */
    private void addShortNames(ArticleText text, NameResolution resolution, Placed placed, Mentions mentions) {
        NameTable.Builder families = new NameTable.Builder();
        for (List<String> family : resolution.families()) {
            GazetteerEntry person = resolution.person(family);
            if (person != null) {
                long capitals = 1L << family.size() - 1;
                families.add(family, new Name(person, String.join(" ", family), true, capitals, false, false));
            }
        }
        if (families.isEmpty()) {
            return;
        }
        NameFinder finder = new NameFinder(families.build(), Set.of());
        for (FieldText field : text.fields()) {
            for (Found found : finder.find(field)) {
                GazetteerEntry person = found.names().get(0).entry();
                boolean free = placed.isFree(field, found.from(), found.to());
                if (free && context.standsAlone(found) && resolution.isAfterFullName(found, person)) {
                    mentions.add(person, found.span());
                }
            }
        }
    }
}
