package io.khabar.enrich.name;

import java.util.List;
import java.util.Set;

/**
 * The part of a person's full name that stands for the person alone: its last word, with the words that can't be taken
 * from it (عبد العاطي, بن غفير, نصر الله, von der Leyen).
 */
final class FamilyName {
    private static final int LEAST_LETTERS = 3;
    private static final Set<String> BIND_NEXT = Set.of(
            "عبد", "ابو", "ابي", "ابا", "بو", "بن", "ابن", "ام", "ولد", "دي", "دا", "فون", "فان", "لو", "لا", "بني",
            "abu", "abdel", "abdul", "bin", "ben", "ibn", "ould", "von", "van", "der", "de", "da", "di", "le", "la");
    private static final Set<String> BIND_BEFORE =
            Set.of("الله", "الدين", "الاسلام", "زاده", "اوغلو", "نجاد", "الرحمن", "اللهيان");
    // آل and Al name a house, not one of its members.
    private static final Set<String> HOUSE = Set.of("ال", "al");

    // Of these houses so many are in the news that the name means none of them.
    private static final Set<String> RULING = Set.of(
            "سعود", "نهيان", "ثاني", "مكتوم", "خليفه", "صباح", "الصباح", "سعيد", "نعيمي", "النعيمي", "القاسمي",
            "الشرقي", "المعلا", "saud", "nahyan", "thani", "maktoum", "khalifa", "sabah", "said");

    // Korea and its neighbours put the family first.
    private static final Set<String> FAMILY_FIRST = Set.of("كيم", "مون", "يون", "kim", "moon", "yoon", "xi");

    private final Set<String> neverAlone;

    /** Words of {@code neverAlone} are no family name by themselves. */
    FamilyName(Set<String> neverAlone) {
        this.neverAlone = neverAlone;
    }

    /** The normalised words of the short form, or none when the name has no usable one. */
    List<String> of(List<String> fullName) {
        if (FAMILY_FIRST.contains(fullName.get(0))) {
            return fullName.subList(0, 1);
        }
        int from = fullName.size() - 1;
        while (from > 0 && BIND_BEFORE.contains(fullName.get(from))) {
            from--;
        }
        while (from > 0 && BIND_NEXT.contains(fullName.get(from - 1))) {
            from--;
        }
        if (from <= 0 || isHouse(fullName, from)) {
            return List.of();
        }
        if (from > 1 && fullName.get(from - 1).equals("ال")) {
            from--;
        }
        List<String> family = fullName.subList(from, fullName.size());
        String last = family.get(family.size() - 1);
        boolean usable = last.length() >= LEAST_LETTERS && (family.size() > 1 || !neverAlone.contains(last));
        return usable ? family : List.of();
    }

    /** In Arabic the word is always a house's; in English only in "Al Thani", while "al-Assad" is one man's name. */
    private static boolean isHouse(List<String> fullName, int from) {
        if (!RULING.contains(fullName.get(from))) {
            return false;
        }
        String before = fullName.get(from - 1);
        return HOUSE.contains(before) && (from > 2 || before.equals("ال"));
    }
}
