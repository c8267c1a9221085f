package io.khabar.enrich;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what an article names: the gazetteer's names first, then bare family names in what is left. */
final class EntityFinder {
    private final NameFinder names;
    private final NameContext context;
    private final FamilyName familyName;

    EntityFinder(NameFinder names, NameContext context, FamilyName familyName) {
        this.names = names;
        this.context = context;
        this.familyName = familyName;
    }

    Mentions find(ArticleText text) {
        List<Found> found = new ArrayList<>();
        for (FieldText field : text.fields()) {
            names.find(field).stream().filter(context::standsAlone).forEach(found::add);
        }
        NameResolution resolution = new NameResolution(familyName, found);
        Mentions mentions = new Mentions();
        Map<FieldText, BitSet> taken = new HashMap<>();
        for (Found name : found) {
            GazetteerEntry entry = resolution.entry(name);
            if (entry != null) {
                mentions.add(entry, name.span());
                taken.computeIfAbsent(name.field(), key -> new BitSet()).set(name.from(), name.to());
            }
        }
        addShortNames(text, resolution, taken, mentions);
        return mentions;
    }

    /** Adds ميلر after ماثيو ميلر, where no other name has taken the words. */
    private void addShortNames(
            ArticleText text, NameResolution resolution, Map<FieldText, BitSet> taken, Mentions mentions) {
        NameTrie families = new NameTrie();
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
        NameFinder finder = new NameFinder(families, Set.of());
        for (FieldText field : text.fields()) {
            BitSet others = taken.getOrDefault(field, new BitSet());
            for (Found found : finder.find(field)) {
                GazetteerEntry person = found.names().get(0).entry();
                boolean free = others.get(found.from(), found.to()).isEmpty();
                if (free && context.standsAlone(found) && resolution.isAfterFullName(found, person)) {
                    mentions.add(person, found.span());
                }
            }
        }
    }
}
