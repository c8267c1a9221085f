package io.khabar.enrich.name;

import static io.khabar.enrich.name.Vocabulary.BEFORE_EVENT;
import static io.khabar.enrich.name.Vocabulary.COMMON;
import static io.khabar.enrich.name.Vocabulary.DEMONYM;
import static io.khabar.enrich.name.Vocabulary.EVENT;
import static io.khabar.enrich.name.Vocabulary.GATHERING;
import static io.khabar.enrich.name.Vocabulary.NOT_WITHIN;
import static io.khabar.enrich.name.Vocabulary.ORGANISATION;
import static io.khabar.enrich.name.Vocabulary.TITLE;
import static io.khabar.enrich.name.Vocabulary.WEAK_ORGANISATION;

import io.khabar.article.EntityType;
import io.khabar.enrich.gazetteer.GazetteerEntry;
import java.util.List;
import java.util.Set;

/**
 * Finds events that no list knows, in Arabic, by the noun that begins their name and what makes a name of it: a place or a
 * year (معركة الموصل, ثورة 1919), adjectives of nations (الحرب الروسية الجورجية), a name of their own (إعصار مكونو).
 *
 * <p>A noun alone, or with an ordinary word, is none: most summits and conferences of the news have no name.
 */
final class EventFinder {
    private static final int MOST_WORDS = 7;
    private static final int MOST_QUOTED = 4;
    private static final double LIKELY = 1.5;

    /** What a country or a capital makes is told by its name too, without being called so. */
    private static final Set<String> AGREEMENTS = Set.of("اتفاق", "اتفاقيه", "معاهده");

    /** Of these each year has one at most. */
    private static final Set<String> DATED = Set.of("ثوره", "انتفاضه", "حرب", "مونديال", "اولمبياد");

    /** Only between two nations, or else it is any. */
    private static final Set<String> OF_TWO = Set.of("القمه", "الصراع", "النزاع");

    private static final Set<String> STORMS = Set.of("اعصار", "الاعصار", "عاصفه", "العاصفه");
    private static final Set<String> KINDS_OF_STORM = Set.of("المداري", "المداريه", "الاستوائي", "الاستوائيه");
    /** Adjectives that end like those of nations and tell none. */
    private static final Set<String> NO_NATIONS = Set.of(
            "الدولي",
            "الدوليه",
            "الاممي",
            "الامميه",
            "الغربي",
            "الغربيه",
            "الشرقي",
            "الشرقيه",
            "الاتحادي",
            "الاتحاديه",
            "الفدرالي",
            "الفدراليه",
            "الفيدرالي",
            "الفيدراليه",
            "الجنوب");

    void find(FieldWords words, Placed placed, List<Unlisted> found) {
        for (int word = 0; word + 1 < words.size(); word++) {
            if (words.isEither(word, EVENT | BEFORE_EVENT) && placed.isFree(words.text(), word, word + 1)) {
                if (words.isEither(word, BEFORE_EVENT)) {
                    named(words, word, placed, found);
                }
                if (words.isEither(word, EVENT)) {
                    int to = end(words, word, placed);
                    if (to > word) {
                        found.add(event(words, word, to, start(words, word, EVENT)));
                    }
                }
            }
        }
    }

    /** Whether the words are a storm with a name of one word, by which alone it is called then. */
    static boolean isStorm(List<String> forms) {
        return forms.size() == 2 && (STORMS.contains(forms.get(0)) || LatinEventFinder.STORMS.contains(forms.get(0)));
    }

    private static Unlisted event(FieldWords words, int from, int to, int start) {
        return new Unlisted(words.text(), EntityType.EVENT, from, to, start, true, null);
    }

    private static int start(FieldWords words, int head, int kind) {
        return words.is(head, kind) ? words.start(head) : words.startWithoutParticle(head);
    }

    /** Adds what stands between quotation marks after the noun, or a storm with its name. */
    private static void named(FieldWords words, int head, Placed placed, List<Unlisted> found) {
        boolean storm = STORMS.contains(words.kindWord(head, BEFORE_EVENT));
        int first = head + 1;
        if (storm && follows(words, first) && KINDS_OF_STORM.contains(words.form(first))) {
            first++;
        }
        if (first < words.size() && words.text().opensQuoteBefore(first)) {
            int last = first;
            while (last + 1 < words.size() && last - first < MOST_QUOTED && words.joinedToNext(last)) {
                last++;
            }
            boolean enough = storm || last > first;
            if (enough && last - first < MOST_QUOTED && words.text().closesQuoteAfter(last)) {
                found.add(event(words, first, last + 1, words.start(first)));
            }
        } else if (storm
                && follows(words, first)
                && placed.isFree(words.text(), first, first + 1)
                && words.isUnknown(first)
                && !words.isDefinite(first)
                && words.shape(first) > LIKELY) {
            found.add(event(words, head, first + 1, start(words, head, BEFORE_EVENT)));
        }
    }

    private static int end(FieldWords words, int head, Placed placed) {
        String form = words.kindWord(head, EVENT);
        int first = head + 1;
        if (!follows(words, first)) {
            return head;
        }
        if (form.startsWith("ال")) {
            return ofNations(words, head, form, placed);
        }
        if (words.isNumber(first)) {
            return DATED.contains(form) && isYear(words, first) ? first + 1 : head;
        }
        boolean gathering = words.isEither(head, GATHERING);
        int known = placed.end(words.text(), first);
        if (known > first) {
            GazetteerEntry entry = placed.entry(words.text(), first);
            boolean fits = entry.type() == EntityType.PLACE && !(AGREEMENTS.contains(form) && entry.isCountry());
            if (!fits || words.form(first).startsWith("لل") || isShared(words, known, placed)) {
                return head;
            }
            return year(words, gathering ? rest(words, head, known) : known);
        }
        boolean noun = words.isDefinite(first)
                && !words.isEither(first, TITLE | NOT_WITHIN | DEMONYM | ORGANISATION | WEAK_ORGANISATION);
        if (!gathering || !noun || form.equals("قمه")) {
            return head;
        }
        int to = rest(words, head, first + 1);
        return to > first + 1 ? year(words, to) : head;
    }

    /** الحرب الأهلية السورية, الغزو الياباني للصين. */
    private static int ofNations(FieldWords words, int head, String form, Placed placed) {
        int to = head + 1;
        if (form.equals("الحرب") && words.form(to).equals("الاهليه") && follows(words, to + 1)) {
            to++;
        }
        int first = to;
        while (to < first + 2 && follows(words, to) && isNation(words, to)) {
            to++;
        }
        int least = OF_TWO.contains(form) ? 2 : 1;
        if (to - first < least) {
            return head;
        }
        boolean invaded =
                form.equals("الغزو") && follows(words, to) && words.form(to).startsWith("ل");
        return year(words, invaded ? Math.max(to, placed.end(words.text(), to)) : to);
    }

    private static boolean isNation(FieldWords words, int word) {
        return words.is(word, DEMONYM) && words.isDefinite(word) && !NO_NATIONS.contains(words.form(word));
    }

    /** اتفاق موسكو وأنقرة, قمة الهند - الصين: of those who make it. */
    private static boolean isShared(FieldWords words, int word, Placed placed) {
        if (!follows(words, word)) {
            return false;
        }
        if (placed.end(words.text(), word) > word) {
            return true;
        }
        String form = words.form(word);
        return form.equals("مع") || form.equals("علي") || form.equals("بشان") || form.startsWith("و");
    }

    /** Index after the adjectives and the purpose. */
    private static int rest(FieldWords words, int head, int from) {
        int to = from;
        while (to - head < MOST_WORDS
                && follows(words, to)
                && (OrganisationFinder.isAdjective(words, to) || isPurpose(words, to))) {
            to++;
        }
        return to;
    }

    private static boolean isPurpose(FieldWords words, int word) {
        String form = words.form(word);
        return form.startsWith("لل")
                && form.length() > 4
                && !words.isEither(word, COMMON | TITLE | NOT_WITHIN | ORGANISATION);
    }

    private static int year(FieldWords words, int word) {
        return follows(words, word) && isYear(words, word) ? word + 1 : word;
    }

    private static boolean isYear(FieldWords words, int word) {
        String form = words.form(word);
        return form.length() == 4
                && (form.startsWith("19") || form.startsWith("20"))
                && form.chars().allMatch(Character::isDigit);
    }

    private static boolean follows(FieldWords words, int word) {
        return word < words.size() && words.joinedToNext(word - 1);
    }
}
