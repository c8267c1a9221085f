package io.khabar.enrich.name;

import io.khabar.article.EntityType;
import java.util.List;
import java.util.Set;

/**
 * Finds events that no list knows in a script with capitals: by the noun that begins their name (Operation …, Battle of …) or
 * ends it (… Summit). Their names may have the gazetteer's within them.
 */
final class LatinEventFinder {
    private static final int MOST_WORDS = 5;
    static final Set<String> STORMS = Set.of("hurricane", "cyclone", "typhoon", "storm");
    /** Of an office that watches storms. */
    private static final Set<String> NO_NAMES = Set.of("center", "centre", "season", "warning", "watch");

    private static final Set<String> FIRST_WITH_OF =
            Set.of("battle", "siege", "treaty", "massacre", "fall", "annexation", "convention", "festival", "war");
    private static final Set<String> LAST = Set.of(
            "summit",
            "cup",
            "olympics",
            "championship",
            "championships",
            "conference",
            "festival",
            "war",
            "revolution",
            "uprising",
            "massacre",
            "accord",
            "accords",
            "agreement",
            "treaty",
            "protocol",
            "referendum",
            "marathon",
            "expo",
            "biennale",
            "games",
            "intifada",
            "open",
            "rally",
            "airshow");

    /** Words that a sentence may begin with, and others before a name. */
    private static final Set<String> BEFORE = Set.of(
            "the",
            "a",
            "an",
            "this",
            "that",
            "at",
            "in",
            "on",
            "for",
            "from",
            "to",
            "of",
            "by",
            "with",
            "after",
            "before",
            "since",
            "during",
            "when",
            "while",
            "as",
            "if",
            "and",
            "but",
            "or",
            "so",
            "its",
            "his",
            "her",
            "their",
            "our",
            "no",
            "any",
            "every",
            "another",
            "last",
            "next",
            "despite",
            "under",
            "until",
            "following",
            "both",
            "then");

    void find(FieldWords words, Placed placed, List<Unlisted> found) {
        if (LatinNameFinder.isTitleCase(words)) {
            return;
        }
        for (int word = 0; word < words.size(); word++) {
            if (!LatinNameFinder.isCapital(words, word) || !placed.isFree(words.text(), word, word + 1)) {
                continue;
            }
            int from = LAST.contains(words.form(word)) ? first(words, word) : word;
            int to = from < word ? word + 1 : last(words, word);
            if (to > from + 1) {
                found.add(new Unlisted(words.text(), EntityType.EVENT, from, to, words.start(from), true, null));
                word = to - 1;
            }
        }
    }

    /** Index of the first word of a name that ends here, or the word itself when none does. */
    private static int first(FieldWords words, int last) {
        int from = last;
        while (from > 0 && last - from < MOST_WORDS && words.joinedToNext(from - 1) && isPart(words, from - 1)) {
            from--;
        }
        return from;
    }

    private static boolean isPart(FieldWords words, int word) {
        return LatinNameFinder.isCapital(words, word)
                && !BEFORE.contains(words.form(word))
                && !words.is(word, Vocabulary.TITLE);
    }

    /** Index after the last word of a name that begins here; the one after the word when none does. */
    private static int last(FieldWords words, int first) {
        int to = first + 1;
        if (FIRST_WITH_OF.contains(words.form(first))) {
            if (!follows(words, to) || !words.form(to).equals("of") || !follows(words, to + 1)) {
                return to;
            }
            to = words.form(to + 1).equals("the") ? to + 2 : to + 1;
        } else if (!STORMS.contains(words.form(first)) && !words.form(first).equals("operation")) {
            return to;
        }
        int own = to;
        if (follows(words, own) && NO_NAMES.contains(words.form(own))) {
            return first + 1;
        }
        while (follows(words, to) && to - own < MOST_WORDS && LatinNameFinder.isCapital(words, to)) {
            to++;
        }
        return to > own ? to : first + 1;
    }

    private static boolean follows(FieldWords words, int word) {
        return word < words.size() && words.joinedToNext(word - 1);
    }
}
