package io.khabar.enrich.name;

import io.khabar.article.EntityType;
import io.khabar.enrich.gazetteer.Found;
import io.khabar.enrich.gazetteer.GazetteerEntry;
import io.khabar.enrich.gazetteer.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides, for one article, which entry each found name stands for.
 *
 * <p>A certain name of one entry stands for it. A name that several entries share, or that may also be a word, counts
 * only with support: the article names the entry by a certain name too, or names something else of the same country. A
 * false entity is worse than a missing one, so where two entries have support none is taken.
 */
final class NameResolution {
    private static final Set<String> REGIONS =
            Set.of("محافظه", "ولايه", "مقاطعه", "اقليم", "جزيره", "جزر", "نهر", "جبل", "بحيره", "مخيم", "قضاء");

    private final FamilyName familyName;
    private final Set<GazetteerEntry> certain = new HashSet<>();
    private final Map<String, Set<GazetteerEntry>> byCountry = new HashMap<>();
    private final Map<List<String>, Set<GazetteerEntry>> families = new HashMap<>();
    private final Map<GazetteerEntry, Integer> namedInFull = new HashMap<>();

    NameResolution(FamilyName familyName, List<Found> names) {
        this.familyName = familyName;
        names.forEach(this::learn);
    }

    private void learn(Found found) {
        GazetteerEntry entry = onlyCertain(found);
        if (entry == null) {
            return;
        }
        certain.add(entry);
        if (entry.country() != null) {
            byCountry.computeIfAbsent(entry.country(), key -> new HashSet<>()).add(entry);
        }
        List<String> family = family(entry, found);
        if (!family.isEmpty()) {
            named(entry, family, found.field().isHeadline() ? 0 : found.start());
        }
    }

    /** Learns the family name of somebody whom no list knows, or the bare name of a place or a storm named with its kind. */
    void learn(GazetteerEntry entry, Unlisted name) {
        List<String> forms = name.forms();
        if (forms.size() < 2 || name.known() != null) {
            return;
        }
        int at = name.field().isHeadline() ? 0 : name.start();
        if (name.type() == EntityType.PERSON) {
            List<String> family = familyName.of(forms);
            if (!family.isEmpty()) {
                named(entry, family, at);
            }
        } else if (name.type() == EntityType.PLACE && name.sure() && forms.size() == 2) {
            // The bare name of a region; a port or an airport has that of a town.
            List<String> bare = forms.subList(1, 2);
            boolean region = REGIONS.contains(forms.get(0));
            String text = name.field().text().substring(name.field().start(name.to() - 1), name.end());
            named(region ? entry : GazetteerEntry.unlisted(EntityType.PLACE, text, bare.get(0)), bare, 0);
        } else if (name.type() == EntityType.EVENT && EventFinder.isStorm(forms)) {
            named(entry, forms.subList(1, 2), at);
        }
    }

    private void named(GazetteerEntry entry, List<String> family, int at) {
        namedInFull.merge(entry, at, Math::min);
        families.computeIfAbsent(family, key -> new HashSet<>()).add(entry);
    }

    private List<String> family(GazetteerEntry entry, Found found) {
        if (entry.type() != EntityType.PERSON || found.words() == 1) {
            return List.of();
        }
        List<String> forms = new ArrayList<>(found.words());
        for (int word = found.from(); word < found.to(); word++) {
            forms.add(found.field().form(word));
        }
        return familyName.of(forms);
    }

    /** The one person of the article with this family name who is named in full, or null. */
    GazetteerEntry person(List<String> family) {
        Set<GazetteerEntry> people = families.getOrDefault(family, Set.of());
        return people.size() == 1 ? people.iterator().next() : null;
    }

    /** Jordan after Michael Jordan is the man, unless the article is in the country too. */
    GazetteerEntry placeOrPerson(Found found, GazetteerEntry entry) {
        if (found.words() > 1 || entry.type() != EntityType.PLACE || found.hasParticle()) {
            return entry;
        }
        GazetteerEntry person = person(List.of(found.field().form(found.from())));
        boolean man = person != null
                && person.type() == EntityType.PERSON
                && isAfterFullName(found, person)
                && !(entry.country() != null && othersOf(entry));
        return man ? person : entry;
    }

    /** Every family name of the people named in full. */
    Set<List<String>> families() {
        return families.keySet();
    }

    /** Whether the bare family name stands after the person's full name; a headline may go before it. */
    boolean isAfterFullName(Found found, GazetteerEntry person) {
        return found.field().isHeadline() || found.start() > namedInFull.get(person);
    }

    /** The entry that the name stands for, or null. */
    GazetteerEntry entry(Found found) {
        GazetteerEntry only = onlyCertain(found);
        if (only != null) {
            return only;
        }
        EntityType type = NameContext.typeBy(found);
        Set<GazetteerEntry> meant = new LinkedHashSet<>();
        Set<GazetteerEntry> marked = new LinkedHashSet<>();
        Set<GazetteerEntry> named = new LinkedHashSet<>();
        Set<GazetteerEntry> near = new LinkedHashSet<>();
        for (Name name : found.names()) {
            GazetteerEntry entry = name.entry();
            if (hasMarks(name.spelling()) && name.spelling().equals(found.text())) {
                marked.add(entry);
            }
            if (entry.type() == type) {
                meant.add(entry);
            }
            if (certain.contains(entry)) {
                named.add(entry);
            }
            if (entry.country() != null && othersOf(entry)) {
                near.add(entry);
            }
        }
        return single(marked, meant, named, near);
    }

    private boolean othersOf(GazetteerEntry entry) {
        Set<GazetteerEntry> there = byCountry.getOrDefault(entry.country(), Set.of());
        return there.size() > (there.contains(entry) ? 1 : 0);
    }

    private static GazetteerEntry onlyCertain(Found found) {
        Name first = found.names().get(0);
        boolean only = first.certain()
                && found.names().stream().allMatch(name -> name.entry().equals(first.entry()));
        return only ? first.entry() : null;
    }

    /** The member of the first set that has any, if it is the only one. */
    @SafeVarargs
    private static GazetteerEntry single(Set<GazetteerEntry>... preferences) {
        for (Set<GazetteerEntry> set : preferences) {
            if (!set.isEmpty()) {
                return set.size() == 1 ? set.iterator().next() : null;
            }
        }
        return null;
    }

    /** Vowel marks tell عُمان from عمّان. */
    private static boolean hasMarks(String text) {
        return text.chars().anyMatch(c -> Character.getType(c) == Character.NON_SPACING_MARK);
    }
}
