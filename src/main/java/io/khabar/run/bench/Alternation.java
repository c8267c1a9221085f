package io.khabar.run.bench;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One regular expression for any of many phrases. Beginnings that they share are written once: Java tries the branches of
 * an alternation one after the other, and with thousands of whole names at every letter nobody would call that fair.
 */
final class Alternation {
    /** Attached particles before a word, as far as an expression can tell them. */
    private static final String BEFORE = "(?<![\\p{L}\\p{M}])[وفبلك]?";

    private static final String AFTER = "(?![\\p{L}\\p{M}])";

    private final Map<Character, Alternation> next = new TreeMap<>();
    private boolean end;

    private Alternation() {}

    /** Finds whole phrases, also behind one attached letter; the phrase itself is the first group. */
    static Pattern of(Collection<String> phrases) {
        Alternation all = new Alternation();
        phrases.forEach(all::add);
        return Pattern.compile(BEFORE + "(" + all.expression() + ")" + AFTER);
    }

    private void add(String phrase) {
        Alternation place = this;
        for (int i = 0; i < phrase.length(); i++) {
            place = place.next.computeIfAbsent(phrase.charAt(i), letter -> new Alternation());
        }
        place.end = true;
    }

    private String expression() {
        if (next.isEmpty()) {
            return "";
        }
        String branches = next.entrySet().stream()
                .map(branch -> quoted(branch.getKey()) + branch.getValue().expression())
                .collect(Collectors.joining("|"));
        return next.size() == 1 && !end ? branches : "(?:" + branches + ")" + (end ? "?" : "");
    }

    private static String quoted(char letter) {
        return Character.isLetterOrDigit(letter) || letter == ' ' ? String.valueOf(letter) : "\\" + letter;
    }
}
