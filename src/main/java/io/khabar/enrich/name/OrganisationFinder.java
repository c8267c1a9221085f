package io.khabar.enrich.name;

import static io.khabar.enrich.name.Vocabulary.BEFORE_ORGANISATION;
import static io.khabar.enrich.name.Vocabulary.COMMON;
import static io.khabar.enrich.name.Vocabulary.DEMONYM;
import static io.khabar.enrich.name.Vocabulary.GIVEN;
import static io.khabar.enrich.name.Vocabulary.LINK;
import static io.khabar.enrich.name.Vocabulary.NOT_WITHIN;
import static io.khabar.enrich.name.Vocabulary.ORGANISATION;
import static io.khabar.enrich.name.Vocabulary.PURPOSE;
import static io.khabar.enrich.name.Vocabulary.TITLE;
import static io.khabar.enrich.name.Vocabulary.WEAK_ORGANISATION;

import io.khabar.article.EntityType;
import io.khabar.enrich.gazetteer.GazetteerEntry;
import java.util.List;
import java.util.Set;

/**
 * Finds organisations whom no list knows, in Arabic, by the noun that begins their name (وزارة, المحكمة) and the grammar of what
 * follows: a genitive, adjectives that agree, a purpose after ل.
 */
final class OrganisationFinder {
    private static final int MOST_WORDS = 8;
    private static final double LIKELY = 1.5;
    private static final double SURE = 3.0;

    private static final Set<String> NAMED_AFTER_PLACES =
            Set.of("شرطه", "بلديه", "غرفه", "متحف", "بعثه", "سفاره", "دار", "مؤسسه");

    /** Adjectives after القوات that tell which side or arm and make no name. */
    private static final Set<String> SIDES = Set.of(
            "الحكوميه",
            "الشرعيه",
            "النظاميه",
            "الجويه",
            "البحريه",
            "الامنيه",
            "العسكريه",
            "الاجنبيه",
            "الدوليه",
            "الخاصه");

    private static final Set<String> NAMED_AFTER_PEOPLE = Set.of(
            "مؤسسه", "مركز", "معهد", "جامعه", "مستشفي", "لواء", "كتائب", "سرايا", "دار", "مدرسه", "منظمه", "مجموعه");

    /** Somebody's or something's, with a name after them that is not theirs. */
    private static final Set<String> NEVER_NAMED = Set.of("اداره", "رئاسه", "خدمه", "دائره", "ديوان", "غرفه", "مكتب");

    /** Adjectives that don't end as most do. */
    private static final Set<String> ADJECTIVES = Set.of(
            "العليا",
            "الاعلي",
            "العام",
            "العامه",
            "الموحد",
            "الموحده",
            "المشترك",
            "المشتركه",
            "المتحد",
            "المتحده",
            "الحر",
            "الحره",
            "المستقل",
            "المستقله",
            "الكبري",
            "الخاص",
            "الخاصه",
            "السبع",
            "العشرين",
            "المسلح",
            "المسلحه",
            "الدائمه",
            "الاحمر",
            "الجديد",
            "الاول",
            "المبكر",
            "المسلمين",
            "الثوري",
            "الملكي",
            "الخضراء");

    /** Adds the names; {@code placed} tells which words the gazetteer's names take. */
    void find(FieldWords words, Placed placed, List<Unlisted> found) {
        for (int word = 0; word + 1 < words.size(); ) {
            int to = word;
            if (words.isEither(word, ORGANISATION | WEAK_ORGANISATION) && !isOffice(words, word)) {
                to = end(words, word, placed);
            }
            if (to > word) {
                boolean whole = words.is(word, ORGANISATION | WEAK_ORGANISATION);
                int start = whole ? words.start(word) : words.startWithoutParticle(word);
                found.add(new Unlisted(
                        words.text(), EntityType.ORGANISATION, word, to, start, true, same(words, word, placed)));
            } else if (words.isEither(word, BEFORE_ORGANISATION)
                    || words.is(word, ORGANISATION) && opensQuote(words, word + 1)) {
                to = foreign(words, word + 1, placed);
                if (to > word + 1) {
                    int first = word + 1;
                    int start = words.start(first);
                    found.add(new Unlisted(words.text(), EntityType.ORGANISATION, first, to, start, false, null));
                } else {
                    to = word;
                }
            }
            word = Math.max(to, word + 1);
        }
    }

    /** وكالة رويترز للأنباء is the رويترز of the gazetteer. */
    private static GazetteerEntry same(FieldWords words, int head, Placed placed) {
        GazetteerEntry entry = placed.entry(words.text(), head + 1);
        boolean named = entry != null && entry.type() == EntityType.ORGANISATION;
        return named && words.form(head).endsWith("وكاله") ? entry : null;
    }

    /** In Yemen مديرية is a district, and مصلحة an interest: an office has a noun of its field or an adjective after it. */
    private static boolean isNoOffice(FieldWords words, String head, int word, Placed placed) {
        if (!head.equals("مديريه") && !head.equals("مصلحه")) {
            return false;
        }
        boolean office = words.isDefinite(word)
                && placed.end(words.text(), word) == word
                && (words.isField(words.form(word).substring(2))
                        || follows(words, word + 1) && isAdjective(words, word + 1));
        return !office && !words.is(word, LINK);
    }

    /** الخارجية after وزير is a part of an office. */
    private static boolean isOffice(FieldWords words, int word) {
        return word > 0
                && words.joinedToNext(word - 1)
                && words.isDefinite(word)
                && words.isEither(word - 1, TITLE)
                && words.form(word).equals("الخارجيه");
    }

    private static int end(FieldWords words, int head, Placed placed) {
        String form =
                words.is(head, ORGANISATION | WEAK_ORGANISATION) ? words.form(head) : words.formWithoutParticle(head);
        boolean definite = form.startsWith("ال");
        int to = head + 1;
        boolean linked = false;
        while (!definite && follows(words, to) && words.is(to, LINK) && to < head + 4) {
            to++;
            linked = true;
        }
        if (!follows(words, to)
                || form.equals("مجلس") && words.form(to - 1).equals("اداره")
                || isNoOffice(words, form, to, placed)) {
            return head;
        }
        int purpose = definite ? to : beforePurpose(words, head, to);
        if (purpose > to) {
            return rest(words, head, purpose, placed);
        }
        int known = placed.end(words.text(), to);
        boolean named = false;
        if (known > to) {
            if (definite
                    || words.is(head, WEAK_ORGANISATION) && !linked && !NAMED_AFTER_PLACES.contains(form)
                    || !mayName(form, placed.entry(words.text(), to).type(), linked)) {
                return head;
            }
            to = known;
            named = true;
        } else if (words.isDefinite(to) && !words.isEither(to, TITLE | NOT_WITHIN)) {
            boolean adjective = isAdjective(words, to);
            if (form.equals("القوات") && SIDES.contains(words.form(to))) {
                return head;
            }
            boolean agrees = !form.equals("الخارجيه") || words.form(to).endsWith("ه") && words.is(to, DEMONYM);
            if (definite && !adjective || !agrees) {
                return head;
            }
            named = words.is(to, DEMONYM);
            to++;
        } else {
            int foreign = definite || NEVER_NAMED.contains(form) ? to : foreign(words, to, placed);
            if (foreign == to) {
                return head;
            }
            to = foreign;
            named = true;
        }
        int rest = rest(words, head, to, placed);
        named |= rest > to && words.is(rest - 1, DEMONYM);
        boolean enough = !words.isEither(head, WEAK_ORGANISATION) || named || linked || rest > head + 3;
        return enough ? rest : head;
    }

    /** Whether such an entity may stand in the genitive: an organisation's own name is found by itself. */
    private static boolean mayName(String head, EntityType type, boolean linked) {
        return switch (type) {
            case PLACE -> true;
            case PERSON -> NAMED_AFTER_PEOPLE.contains(head);
            default -> linked;
        };
    }

    /** Index after the adjectives, further nouns and the purpose. */
    private static int rest(FieldWords words, int head, int from, Placed placed) {
        int to = from;
        while (follows(words, to) && to - head < MOST_WORDS) {
            boolean described = words.isDefinite(to)
                    && follows(words, to + 1)
                    && words.is(to + 1, DEMONYM)
                    && words.isDefinite(to + 1)
                    && !words.isEither(to, TITLE | NOT_WITHIN);
            if ((described || isAdjective(words, to)) && placed.end(words.text(), to) == to) {
                to++;
            } else if (isFurther(words, to)
                    || isPurpose(words, head, to) && words.form(to).startsWith("لل")) {
                to++;
            } else if (isPurpose(words, head, to)
                    && follows(words, to + 1)
                    && words.isDefinite(to + 1)
                    && !words.isEither(to + 1, NOT_WITHIN)) {
                to += 2;
            } else {
                break;
            }
        }
        return to;
    }

    /** Whether the word is a definite adjective that may be in a name. */
    static boolean isAdjective(FieldWords words, int word) {
        if (!words.isDefinite(word) || words.isEither(word, TITLE | NOT_WITHIN)) {
            return words.is(word, DEMONYM) && words.isDefinite(word) && !words.is(word, NOT_WITHIN);
        }
        String form = words.form(word);
        return form.endsWith("ي") || form.endsWith("يه") || ADJECTIVES.contains(form);
    }

    /** وزارة التربية والتعليم: a further noun of the same kind. */
    private static boolean isFurther(FieldWords words, int word) {
        String form = words.form(word);
        if (!form.startsWith("وال")
                || form.length() < 6
                || words.isEither(word, TITLE | NOT_WITHIN | DEMONYM | ORGANISATION | WEAK_ORGANISATION)) {
            return false;
        }
        boolean field = words.isField(form.substring(3));
        boolean described = follows(words, word + 1)
                && isAdjective(words, word + 1)
                && !words.isWithoutParticle(word, ORGANISATION | GIVEN);
        return field || described && words.isWithoutParticle(word, COMMON | LINK);
    }

    /** الهيئة العامة للطرق, المنظمة العربية لحقوق الإنسان. */
    private static boolean isPurpose(FieldWords words, int head, int word) {
        String form = words.form(word);
        if (!words.isEither(head, PURPOSE) || words.isEither(word, TITLE | NOT_WITHIN | ORGANISATION)) {
            return false;
        }
        if (form.startsWith("لل") && form.length() > 4) {
            return true;
        }
        return form.startsWith("ل") && words.isWithoutParticle(word, LINK);
    }

    /** Index of the purpose after a name of its own (مركز كارتر للسلام), or the word itself. */
    private static int beforePurpose(FieldWords words, int head, int from) {
        int to = from;
        while (to < from + 3 && follows(words, to) && !words.isEither(to, COMMON | TITLE | NOT_WITHIN | LINK)) {
            to++;
            if (follows(words, to) && words.form(to).startsWith("لل") && isPurpose(words, head, to)) {
                return to;
            }
        }
        return from;
    }

    /** Index after words that look like a foreign name, at most three. */
    private static int foreign(FieldWords words, int from, Placed placed) {
        int to = from;
        while (to < words.size()
                && to < from + 3
                && (to == from ? follows(words, to) || opensQuote(words, to) : follows(words, to))
                && placed.end(words.text(), to) == to
                && words.isArabic(to)
                && !words.isDefinite(to)
                && !words.is(to, COMMON | TITLE | DEMONYM | ORGANISATION | BEFORE_ORGANISATION | LINK | NOT_WITHIN)
                && !words.isWithoutParticle(to, COMMON | TITLE | GIVEN)
                && words.shape(to) > LIKELY) {
            to++;
        }
        boolean one = to == from + 1 && words.shape(from) < SURE;
        return one ? from : to;
    }

    private static boolean follows(FieldWords words, int word) {
        return word < words.size() && words.joinedToNext(word - 1) && words.isArabic(word);
    }

    private static boolean opensQuote(FieldWords words, int word) {
        return word > 0 && word < words.size() && words.text().onlyQuoteBefore(word);
    }
}
