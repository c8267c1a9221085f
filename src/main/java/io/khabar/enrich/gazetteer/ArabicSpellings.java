package io.khabar.enrich.gazetteer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The ways in which Arabic newsrooms spell one name, beyond the letter variants that the analysis removes: عبد and الله
 * joined to their neighbour or not, and borrowed words with two usual spellings.
 */
final class ArabicSpellings {
    private static final String ABD = "عبد";
    private static final String ALLAH = "الله";
    private static final String[][] PAIRS = {
        {"امريك", "اميرك"},
        {"ديمقراط", "ديموقراط"},
        {"فيدرال", "فدرال"},
        {"اوروب", "اورب"},
        {"كردستان", "كوردستان"},
        {"سوفيت", "سوفييت"},
        {"سوفيت", "سوفيات"},
        {"كونغرس", "كونجرس"},
        {"انجلترا", "انكلترا"},
        {"تلفزيون", "تليفزيون"},
        {"شؤون", "شئون"},
        {"مسؤول", "مسئول"}
    };

    private ArabicSpellings() {}

    /** The normalised words of a name, and of each other spelling of it. */
    static Set<List<String>> of(List<String> name) {
        if (name.stream().noneMatch(ArabicSpellings::varies)) {
            return Set.of(name);
        }
        Set<List<String>> all = new LinkedHashSet<>();
        all.add(name);
        for (String[] pair : PAIRS) {
            for (List<String> words : List.copyOf(all)) {
                all.add(swapped(words, pair[0], pair[1]));
                all.add(swapped(words, pair[1], pair[0]));
            }
        }
        for (List<String> words : List.copyOf(all)) {
            all.add(joined(words, false));
            all.add(joined(words, true));
            all.add(split(words));
        }
        return all;
    }

    /** Most words don't, and a long list has many. */
    private static boolean varies(String word) {
        if (word.startsWith(ABD) || word.equals(ALLAH)) {
            return true;
        }
        for (String[] pair : PAIRS) {
            if (word.contains(pair[0]) || word.contains(pair[1])) {
                return true;
            }
        }
        return false;
    }

    private static List<String> swapped(List<String> words, String from, String to) {
        return words.stream().map(word -> word.replace(from, to)).toList();
    }

    private static List<String> joined(List<String> words, boolean alsoToAllah) {
        List<String> joined = new ArrayList<>();
        for (String word : words) {
            int last = joined.size() - 1;
            boolean toBefore = last >= 0
                    && (joined.get(last).equals(ABD) || alsoToAllah && word.equals(ALLAH) && last + 1 < words.size());
            if (toBefore) {
                joined.set(last, joined.get(last) + word);
            } else {
                joined.add(word);
            }
        }
        return joined;
    }

    private static List<String> split(List<String> words) {
        List<String> split = new ArrayList<>();
        for (String word : words) {
            if (word.startsWith("عبدال") && word.length() > "عبدال".length() + 1) {
                split.add(ABD);
                split.add(word.substring(ABD.length()));
            } else {
                split.add(word);
            }
        }
        return split;
    }
}
