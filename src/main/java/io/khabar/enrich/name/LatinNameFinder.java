package io.khabar.enrich.name;

import static io.khabar.enrich.name.Vocabulary.BOUND;
import static io.khabar.enrich.name.Vocabulary.GIVEN;
import static io.khabar.enrich.name.Vocabulary.TITLE;

import io.khabar.article.EntityType;
import io.khabar.enrich.text.FieldText;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Finds names that no list knows in a script with capitals: a person after a title or by a given name, an organisation or a
 * place by the noun in its name (Ministry of …, … Party, Lake …).
 *
 * <p>A headline that capitalises every word tells nothing, so there only given names count.
 */
final class LatinNameFinder {
    private static final int MOST_WORDS = 6;
    private static final Set<String> OF_HEADS = Set.of(
            "ministry",
            "university",
            "department",
            "bank",
            "institute",
            "office",
            "council",
            "house",
            "board",
            "federation",
            "association",
            "party",
            "union",
            "college",
            "academy",
            "organisation",
            "organization",
            "society",
            "court");
    private static final Set<String> LAST_OF_ORGANISATION = Set.of(
            "party",
            "council",
            "inc",
            "corp",
            "ltd",
            "plc",
            "university",
            "college",
            "institute",
            "ministry",
            "agency",
            "association",
            "federation",
            "union",
            "bank",
            "group",
            "foundation",
            "committee",
            "commission",
            "court",
            "army",
            "police",
            "hospital",
            "club",
            "fc",
            "movement",
            "front",
            "brigade",
            "brigades",
            "authority",
            "organisation",
            "organization",
            "company",
            "airlines",
            "airways",
            "news",
            "times",
            "post",
            "tribune",
            "observatory",
            "society",
            "assembly",
            "administration",
            "guard",
            "forces",
            "corps",
            "center",
            "centre",
            "forum",
            "services",
            "service",
            "office",
            "bureau",
            "directorate",
            "parliament",
            "senate",
            "command",
            "fund",
            "trust",
            "coalition",
            "alliance",
            "network",
            "motors",
            "holdings",
            "railways",
            "exchange",
            "museum",
            "orchestra");
    private static final Set<String> FIRST_OF_PLACE =
            Set.of("lake", "mount", "cape", "port", "fort", "camp", "saint", "san", "santa", "st");
    private static final Set<String> LAST_OF_PLACE = Set.of(
            "river",
            "island",
            "islands",
            "province",
            "governorate",
            "county",
            "district",
            "airport",
            "valley",
            "bay",
            "strait",
            "crossing",
            "camp",
            "square",
            "street",
            "mountains",
            "desert",
            "region",
            "prefecture",
            "bridge",
            "stadium",
            "beach",
            "peninsula",
            "hills",
            "palace",
            "mosque",
            "cathedral");

    /**
     * Adds people to {@code found}, and what may have the gazetteer's names within it to {@code headed}.
     *
     * @param taken words of the names found before
     */
    void find(FieldWords words, BitSet taken, List<Unlisted> headed, List<Unlisted> found) {
        boolean titleCase = isTitleCase(words);
        for (int word = 0; word < words.size(); ) {
            if (!isCapital(words, word) || taken.get(word)) {
                word++;
                continue;
            }
            int to = word + 1;
            while (to < words.size() && to - word < MOST_WORDS && goesOn(words, to, taken)) {
                to = isCapital(words, to) ? to + 1 : to + 2;
            }
            Unlisted name = name(words, word, Math.min(to, words.size()), titleCase, taken);
            if (name != null) {
                (name.type() == EntityType.PERSON ? found : headed).add(name);
            }
            word = to;
        }
    }

    private static Unlisted name(FieldWords words, int from, int to, boolean titleCase, BitSet taken) {
        int first = from;
        while (first < to && (words.is(first, TITLE) || words.form(first).equals("the"))) {
            first++;
        }
        if (first == to) {
            return null;
        }
        boolean titled = first > from && words.is(first - 1, TITLE)
                || first > 0 && words.joinedToNext(first - 1) && words.is(first - 1, TITLE);
        if (!titled && !titleCase && first > 0 && LAST_OF_ORGANISATION.contains(words.form(to - 1))) {
            first = withPlaceBefore(words, first, taken);
        }
        EntityType type = type(words, first, to, titled, titleCase);
        return type == null
                ? null
                : new Unlisted(words.text(), type, first, to, words.start(first), type != EntityType.PERSON, null);
    }

    /** Kenya Airways: index of the taken word before an organisation's own. */
    private static int withPlaceBefore(FieldWords words, int first, BitSet taken) {
        int before = first;
        while (before > 0 && taken.get(before - 1) && words.joinedToNext(before - 1) && isCapital(words, before - 1)) {
            before--;
        }
        return before;
    }

    private static EntityType type(FieldWords words, int from, int to, boolean titled, boolean titleCase) {
        String first = words.form(from);
        String last = words.form(to - 1);
        boolean several = to > from + 1;
        if (several && !titleCase) {
            if (LAST_OF_ORGANISATION.contains(last) || contains(words, from, to, "of")) {
                return EntityType.ORGANISATION;
            }
            if (LAST_OF_PLACE.contains(last) || FIRST_OF_PLACE.contains(first) && !titled) {
                return EntityType.PLACE;
            }
        }
        boolean noOf = !contains(words, from, to, "of");
        boolean person = several && words.is(from, GIVEN) || titled && !titleCase;
        return person && noOf ? EntityType.PERSON : null;
    }

    private static boolean contains(FieldWords words, int from, int to, String form) {
        for (int word = from; word < to; word++) {
            if (words.form(word).equals(form)) {
                return true;
            }
        }
        return false;
    }

    private static boolean goesOn(FieldWords words, int word, BitSet taken) {
        if (taken.get(word) && !isOfBefore(words, word) || !words.joinedToNext(word - 1)) {
            return false;
        }
        if (isCapital(words, word)) {
            return !words.is(word, TITLE);
        }
        boolean binds = words.is(word, BOUND) || isOf(words, word);
        return binds && word + 1 < words.size() && words.joinedToNext(word) && isCapital(words, word + 1);
    }

    private static boolean isOf(FieldWords words, int word) {
        return words.form(word).equals("of") && OF_HEADS.contains(words.form(word - 1));
    }

    private static boolean isOfBefore(FieldWords words, int word) {
        return words.form(word - 1).equals("of");
    }

    /** Whether a headline capitalises every longer word. */
    static boolean isTitleCase(FieldWords words) {
        if (!words.text().isHeadline()) {
            return false;
        }
        int small = 0;
        for (int word = 0; word < words.size(); word++) {
            char c = words.text().text().charAt(words.start(word));
            small += Character.isLowerCase(c) && words.form(word).length() > 3 ? 1 : 0;
        }
        return small == 0;
    }

    static boolean isCapital(FieldWords words, int word) {
        char first = words.text().text().charAt(words.start(word));
        return !FieldText.isArabic(first) && Character.isUpperCase(first);
    }
}
