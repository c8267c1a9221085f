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
import static io.khabar.enrich.name.Vocabulary.ORGANISATION;
import static io.khabar.enrich.name.Vocabulary.PLACE;
import static io.khabar.enrich.name.Vocabulary.TITLE;

import io.khabar.article.EntityType;
import java.util.BitSet;
import java.util.List;

/**
 * Finds people whom no list knows, in Arabic script, which has no capitals: a given name or a title begins a name, and it
 * goes on as long as the words can be parts of one.
 *
 * <p>What can be a part is decided by the lists and, for words in none, by the {@linkplain NameShape look} of the word.
 */
final class PersonFinder {
    private static final int MOST_WORDS = 6;
    private static final int MOST_BINDING = 3;
    /** Words of an office between the title and the name: المتحدث باسم وزارة الخارجية الأمريكية. */
    private static final int OFFICE_WORDS = 7;

    private static final int STOPS = COMMON | TITLE | ORGANISATION | PLACE | BEFORE_PLACE | BEFORE_ORGANISATION | LINK;

    private static final double LIKELY = 1.5;
    /** A word that begins so may be a verb in the present or the future. */
    private static final String VERB_LETTERS = "يتنسم";

    private static final String PARTICLES = "ول";
    private static final double POSSIBLE = -2.0;
    private static final double SURE = 3.0;

    /** Adds the names in words that are not taken. */
    void find(FieldWords words, BitSet taken, List<Unlisted> found) {
        int office = 0;
        for (int word = 0; word < words.size(); ) {
            if (office > 0 && !words.text().closeTo(word)) {
                office = 0;
            }
            if (taken.get(word) || !words.isArabic(word)) {
                office = taken.get(word) ? office - 1 : 0;
                word++;
                continue;
            }
            boolean called =
                    word > 0 && words.joinedToNext(word - 1) && words.is(word - 1, TITLE) && words.isDefinite(word - 1);
            int to = end(words, word, office > 0, called, taken);
            if (to > word) {
                int start = hasParticle(words, word) ? words.startWithoutParticle(word) : words.start(word);
                found.add(new Unlisted(words.text(), EntityType.PERSON, word, to, start, false, null));
                office = 0;
                word = to;
                continue;
            }
            office = office(words, word, office);
            word++;
        }
    }

    private static int office(FieldWords words, int word, int office) {
        if (words.isEither(word, TITLE)) {
            return OFFICE_WORDS;
        }
        if (office <= 0) {
            return 0;
        }
        boolean goesOn = words.isDefinite(word)
                || words.isEither(word, DEMONYM | LINK | ORGANISATION | BEFORE_ORGANISATION)
                || words.form(word).equals("باسم");
        return goesOn ? Math.max(0, office - 1) : 0;
    }

    private static boolean hasParticle(FieldWords words, int word) {
        return !words.is(word, ~0)
                && words.isWithoutParticle(word, GIVEN | MAYBE_GIVEN | BOUND)
                && !words.form(word).contains("لل" + words.formWithoutParticle(word));
    }

    /** Index after the person's name that begins here, or the word itself when none does. */
    private static int end(FieldWords words, int word, boolean titled, boolean called, BitSet taken) {
        if (word > 0 && taken.get(word - 1) && words.form(word).equals("بن")) {
            // It goes on with the name of somebody whom the gazetteer has by the shorter one.
            return word;
        }
        boolean particle = hasParticle(words, word);
        boolean given = (particle ? words.isWithoutParticle(word, GIVEN) : words.is(word, GIVEN))
                && !words.text().isPreposition(word);
        boolean weak = given
                && (particle
                        ? words.isWithoutParticle(word, MAYBE_GIVEN | DEMONYM | STOPS)
                        : words.is(word, MAYBE_GIVEN | DEMONYM | STOPS));
        if (!given && (particle ? words.isWithoutParticle(word, BOUND) : words.is(word, BOUND))) {
            return boundEnd(words, word, taken);
        }
        boolean fathered = !given && isFathered(words, word);
        if (!given && !fathered && !canBegin(words, word, titled, called)) {
            return word;
        }
        int to = word + 1;
        boolean support = false;
        boolean looks = true;
        while (to < words.size() && to - word < MOST_WORDS && words.joinedToNext(to - 1) && !taken.get(to)) {
            boolean first = to == word + 1;
            int next = part(words, to, first && given, given && !weak && first ? POSSIBLE : LIKELY, taken);
            if (next == to) {
                break;
            }
            support |= words.is(to, GIVEN | FAMILY | BOUND) && !words.is(to, COMMON);
            looks &= words.shape(to) > SURE;
            to = next;
        }
        boolean several = to > word + 1;
        if (given && !weak) {
            // Before a name of the gazetteer it is a part of that person's longer name.
            boolean cut = to < words.size() && words.joinedToNext(to - 1) && taken.get(to);
            return several || titled && !cut ? to : word;
        }
        if (given) {
            return several && (support || titled || looks) ? to : word;
        }
        return several && (titled || support || looks) || called ? to : word;
    }

    /** زبيدة بن جلون: what stands before بن is a given name, if it is no ordinary word. */
    private static boolean isFathered(FieldWords words, int word) {
        return word + 2 < words.size()
                && words.isUnknown(word)
                && words.is(word + 1, BOUND)
                && words.form(word + 1).equals("بن")
                && words.joinedToNext(word)
                && ("يتن".indexOf(words.form(word).charAt(0)) < 0 || words.shape(word) > SURE);
    }

    /** Whether a word that is no given name can begin a person's name. */
    private static boolean canBegin(FieldWords words, int word, boolean titled, boolean called) {
        boolean isDefinite = words.isDefinite(word);
        double least = titled && !called && !isDefinite ? LIKELY : SURE;
        if (words.isEither(word, STOPS | DEMONYM) || words.shape(word) <= least) {
            return false;
        }
        String form = words.form(word);
        if (form.length() < 3 || endsAsWord(form)) {
            return false;
        }
        return isDefinite
                ? called && words.isUnknown(word)
                : PARTICLES.indexOf(form.charAt(0)) < 0 && !form.startsWith("بال");
    }

    /** Endings of pronouns, of feminine nouns and of the plural, which few foreign names have. */
    private static boolean endsAsWord(String form) {
        return form.endsWith("نا")
                || form.endsWith("هم")
                || form.endsWith("ها")
                || form.endsWith("ات")
                || form.endsWith("وا")
                || form.endsWith("ته");
    }

    private static int boundEnd(FieldWords words, int word, BitSet taken) {
        String form = hasParticle(words, word) ? words.formWithoutParticle(word) : words.form(word);
        boolean begins = form.equals("عبد") || form.equals("ابو") || form.equals("ابي");
        int to = begins ? bound(words, word, taken) : word;
        if (to == word) {
            return word;
        }
        while (to < words.size() && to - word < MOST_WORDS && words.joinedToNext(to - 1) && !taken.get(to)) {
            int next = part(words, to, to == word + 2, LIKELY, taken);
            if (next == to) {
                break;
            }
            to = next;
        }
        return to;
    }

    /** Index after the binding words and what they bind, or the word itself. */
    private static int bound(FieldWords words, int word, BitSet taken) {
        for (int next = word + 1; next <= word + MOST_BINDING && next < words.size(); next++) {
            if (!words.joinedToNext(next - 1)
                    || taken.get(next)
                    || words.isNumber(next)
                    || words.form(next).startsWith("وال")) {
                return word;
            }
            if (!words.is(next, BOUND)) {
                boolean fits = words.is(next, GIVEN | FAMILY)
                        || !words.isEither(next, COMMON | TITLE)
                        || words.isDefinite(next);
                return fits ? next + 1 : word;
            }
        }
        return word;
    }

    /** Index after the part of a name that begins here, or the word itself when it is none. */
    private static int part(FieldWords words, int word, boolean first, double look, BitSet taken) {
        if (!words.isArabic(word)) {
            return word;
        }
        if (words.is(word, BOUND) && !words.is(word, COMMON) || words.form(word).equals("بن")) {
            return bound(words, word, taken);
        }
        boolean title = words.is(word, TITLE) && words.is(word, MAYBE_GIVEN);
        if (words.is(word, GIVEN | FAMILY) && !words.is(word, STOPS & ~TITLE) && !title) {
            return word + 1;
        }
        if (words.is(word, STOPS)) {
            return word;
        }
        String form = words.form(word);
        if (form.startsWith("و") || form.startsWith("بال") || form.startsWith("لل") || form.startsWith("فال")) {
            return word;
        }
        if (words.is(word, DEMONYM)) {
            return first && !form.endsWith("ه") ? word + 1 : word;
        }
        if (words.isWithoutParticle(word, ~0)) {
            return words.shape(word) > SURE && !words.isWithoutParticle(word, COMMON | GIVEN) ? word + 1 : word;
        }
        if (words.isDefinite(word) && (first || form.endsWith("ي"))) {
            boolean noun = form.endsWith("ه") || form.endsWith("يين") || form.endsWith("يون");
            return !noun || words.shape(word) > LIKELY ? word + 1 : word;
        }
        if (form.endsWith("ا") && words.shape(word) < LIKELY) {
            return word;
        }
        boolean fits = words.shape(word) > look || look < 0 && VERB_LETTERS.indexOf(form.charAt(0)) < 0;
        return fits && !endsAsWord(form) ? word + 1 : word;
    }
}
