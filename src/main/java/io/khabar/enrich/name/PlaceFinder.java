package io.khabar.enrich.name;

import static io.khabar.enrich.name.Vocabulary.BEFORE_ORGANISATION;
import static io.khabar.enrich.name.Vocabulary.BEFORE_PLACE;
import static io.khabar.enrich.name.Vocabulary.BOUND;
import static io.khabar.enrich.name.Vocabulary.COMMON;
import static io.khabar.enrich.name.Vocabulary.DEMONYM;
import static io.khabar.enrich.name.Vocabulary.FAMILY;
import static io.khabar.enrich.name.Vocabulary.GIVEN;
import static io.khabar.enrich.name.Vocabulary.LINK;
import static io.khabar.enrich.name.Vocabulary.MAYBE_GIVEN;
import static io.khabar.enrich.name.Vocabulary.NOT_WITHIN;
import static io.khabar.enrich.name.Vocabulary.ORGANISATION;
import static io.khabar.enrich.name.Vocabulary.PLACE;
import static io.khabar.enrich.name.Vocabulary.TITLE;

import io.khabar.article.EntityType;
import io.khabar.enrich.gazetteer.GazetteerEntry;
import java.util.List;
import java.util.Set;

/**
 * Finds places that no list knows, in Arabic, by the kind of place before the name: مدينة, محافظة; after a plural (قرى) a list of
 * them.
 */
final class PlaceFinder {
    private static final int STOPS =
            COMMON | TITLE | DEMONYM | ORGANISATION | LINK | PLACE | BEFORE_PLACE | BEFORE_ORGANISATION | NOT_WITHIN;

    /** With and without these words the place is the same: جزيرة مالطا. */
    private static final Set<String> SAME =
            Set.of("جزيره", "جزر", "بحيره", "نهر", "جبل", "جبال", "وادي", "خليج", "مضيق", "صحراء");

    private static final double LIKELY = 1.0;
    private static final double SURE = 3.0;
    private static final double POSSIBLE = -0.5;
    private static final double LISTED = -2.0;
    private static final String VERB_LETTERS = "يتنس";

    private static final Set<String> PLURALS =
            Set.of("مدن", "بلدات", "قري", "مديريات", "محافظات", "ولايات", "احياء", "ضواحي", "مدينتي", "بلدتي", "قريتي");

    /** A name may begin with these and goes on then. */
    private static final Set<String> FIRST_PARTS = Set.of(
            "بيت", "تل", "عين", "دير", "كفر", "خان", "راس", "جبل", "وادي", "ام", "ابو", "بني", "بئر", "حي", "سان",
            "سانت", "سانتا", "لا", "لوس", "نيو", "بورت", "ال", "شرم", "مرج", "تلة", "قلعة", "خربه", "مار", "باب");

    void find(FieldWords words, Placed placed, List<Unlisted> found) {
        for (int word = 0; word + 1 < words.size(); word++) {
            int first = word + 1;
            if (words.isEither(word, PLACE) && joined(words, first)) {
                int known = placed.end(words.text(), first);
                int to = known > first ? known : name(words, first, placed);
                if (to > first && !isBoycott(words, word, placed)) {
                    if (joined(words, to) && words.form(to).equals("الدولي")) {
                        to++;
                    }
                    int start = words.is(word, PLACE) ? words.start(word) : words.startWithoutParticle(word);
                    GazetteerEntry same = known == to && SAME.contains(words.kindWord(word, PLACE))
                            ? placed.entry(words.text(), first)
                            : null;
                    found.add(new Unlisted(words.text(), EntityType.PLACE, word, to, start, true, same));
                }
            } else if (words.isEither(word, BEFORE_PLACE) && joined(words, first)) {
                int to = name(words, first, placed);
                if (to > first) {
                    found.add(place(words, first, to, words.start(first)));
                }
                if (isPlural(words, word)) {
                    list(words, to, placed, found);
                }
            }
        }
    }

    /** A country is in no مقاطعة, which is its boycott then. */
    private static boolean isBoycott(FieldWords words, int word, Placed placed) {
        GazetteerEntry entry = placed.entry(words.text(), word + 1);
        return entry != null && entry.isCountry() && words.kindWord(word, PLACE).equals("مقاطعه");
    }

    private static boolean isPlural(FieldWords words, int word) {
        return PLURALS.contains(words.form(word)) || PLURALS.contains(words.formWithoutParticle(word) + "");
    }

    /** The further names of a list, each after و or a comma. */
    private static void list(FieldWords words, int from, Placed placed, List<Unlisted> found) {
        int word = from;
        while (word < words.size() && words.text().commaOrJoinBefore(word)) {
            int known = placed.end(words.text(), word);
            if (known > word) {
                word = known;
                continue;
            }
            boolean and = words.form(word).startsWith("و") && words.form(word).length() > 2;
            if (!and && words.joinedToNext(word - 1)
                    || words.isEither(word, STOPS & ~COMMON)
                    || words.is(word, COMMON)) {
                return;
            }
            boolean more = joined(words, word + 1)
                    && (FIRST_PARTS.contains(and ? words.form(word).substring(1) : words.form(word)));
            if (!more
                    && !words.text().text().startsWith("ال", words.start(word) + (and ? 1 : 0))
                    && (words.shape(word) < LISTED
                            || VERB_LETTERS.indexOf(words.form(word).charAt(and ? 1 : 0)) >= 0)) {
                return;
            }
            int to = more ? word + 2 : word + 1;
            int start = and ? words.start(word) + 1 : words.start(word);
            found.add(place(words, word, to, start));
            word = to;
        }
    }

    private static Unlisted place(FieldWords words, int from, int to, int start) {
        return new Unlisted(words.text(), EntityType.PLACE, from, to, start, false, null);
    }

    /** Index after the name of a place, or the word itself when none stands here. */
    private static int name(FieldWords words, int first, Placed placed) {
        if (placed.end(words.text(), first) > first
                || words.isNumber(first)
                || !words.isArabic(first)
                || words.form(first).startsWith("لل")) {
            return first;
        }
        boolean goesOn = FIRST_PARTS.contains(words.form(first)) && joined(words, first + 1);
        if (goesOn
                && !words.isEither(first + 1, STOPS)
                && !words.form(first + 1).startsWith("و")) {
            return first + 2;
        }
        boolean person = words.is(first, GIVEN)
                && joined(words, first + 1)
                && (!words.is(first, MAYBE_GIVEN) || words.is(first + 1, GIVEN | BOUND | FAMILY));
        if (person && !words.form(first + 1).equals("الدولي")) {
            return first;
        }
        if (words.is(first, STOPS)
                || words.isWithoutParticle(first, COMMON | TITLE)
                || words.form(first).length() < 3) {
            return first;
        }
        if (isVague(words, first - 1)) {
            return words.shape(first) > (words.form(first).endsWith("ه") ? SURE : LIKELY) ? first + 1 : first;
        }
        boolean adjective = !words.isDefinite(first) && words.form(first).endsWith("يه");
        return words.isDefinite(first) || words.shape(first) > (adjective ? SURE : POSSIBLE) ? first + 1 : first;
    }

    /** منطقة may be of any kind. */
    private static boolean isVague(FieldWords words, int word) {
        return words.form(word).endsWith("منطقه") || words.form(word).endsWith("مناطق");
    }

    private static boolean joined(FieldWords words, int word) {
        return word < words.size() && words.joinedToNext(word - 1);
    }
}
