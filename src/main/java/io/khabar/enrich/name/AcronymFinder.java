package io.khabar.enrich.name;

import io.khabar.article.EntityType;
import io.khabar.enrich.gazetteer.LetterNames;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Finds organisations by the names of Latin letters in Arabic script: كيو.بي.تي, إم بي سي. */
final class AcronymFinder {
    private static final int LEAST_LETTERS = 3;

    /** These are words more often. */
    private static final Set<String> WORDS = Set.of("اي", "ال", "ان", "او", "في", "ام", "دي");

    void find(FieldWords words, BitSet taken, List<Unlisted> found) {
        for (int word = 0; word < words.size(); ) {
            int to = taken.get(word) ? word : end(words, word, taken);
            if (to > word) {
                found.add(
                        new Unlisted(words.text(), EntityType.ORGANISATION, word, to, words.start(word), false, null));
            }
            word = Math.max(to, word + 1);
        }
    }

    private static int end(FieldWords words, int from, BitSet taken) {
        int letters = 0;
        int certain = 0;
        int to = from;
        while (to < words.size()
                && words.mayBeLetters(to)
                && !taken.get(to)
                && (to == from || words.text().only(to, " .-_"))) {
            int count = 0;
            for (String part : words.form(to).split("\\.")) {
                if (!LetterNames.has(part)) {
                    count = 0;
                    break;
                }
                count++;
                certain += WORDS.contains(part) ? 0 : 1;
            }
            if (count == 0) {
                break;
            }
            letters += count;
            to++;
        }
        return letters >= LEAST_LETTERS && certain >= LEAST_LETTERS - 1 ? to : from;
    }

    /** Told of each word once; كيو.بي.تي is one word. */
    static boolean mayBeLetters(String form) {
        return form.indexOf('.') >= 0 || LetterNames.has(form);
    }
}
