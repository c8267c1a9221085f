package io.khabar.decode;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a page.
 *
 * @param label what the line is, or null for text
 * @param text the rest of a labelled line, maybe empty; all of a line of text
 */
record Line(Label label, String text) {
    /** Most words of a source, byline or date; what is longer, or ends like a sentence, is text. */
    private static final int LONGEST_NAME = 10;

    /** Most words of a source or byline above the headline: more is a headline that begins like a label. */
    private static final int LONGEST_NAME_ON_TOP = 3;

    /**
     * Bullets or a bracket, a name, a colon and the rest. A quotation mark before the name begins speech, not a label.
     * A bar or dots do for a colon where the label leads elsewhere.
     */
    private static final Pattern LABELLED = Pattern.compile(
            "(?<before>[^\\p{L}\\p{N}\"'«»“”‘’„]{0,8}+)(?<name>[\\p{L}\\p{N}][^:：﹕︓∶|…]{0,59}?)\\s*+(?<mark>[:：﹕︓∶|…]|\\.{2,}+)(?<rest>.*+)",
            Pattern.DOTALL);

    private static final String BRACKETS = "()[]";

    static Line of(String line, boolean onTop) {
        String text = CleanText.strip(line);
        Matcher labelled = LABELLED.matcher(text);
        if (!labelled.matches()) {
            Label alone = text.length() > LabelNames.LONGEST ? null : LabelNames.label(text);
            return alone == Label.RELATED ? new Line(alone, "") : new Line(null, text);
        }
        Label label = LabelNames.label(labelled.group("name"));
        String value = CleanText.bare(withoutBracket(labelled.group("before"), labelled.group("rest")));
        boolean colon = ":：﹕︓∶".contains(labelled.group("mark"));
        if (label == null || !colon && !label.isElsewhere() || !fits(label, value, onTop)) {
            return new Line(null, text);
        }
        return new Line(label, value);
    }

    boolean isText() {
        return label == null;
    }

    private static boolean fits(Label label, String value, boolean onTop) {
        return switch (label) {
            case SOURCE, BYLINE -> isName(value, onTop ? LONGEST_NAME_ON_TOP : LONGEST_NAME);
            case PUBLISHED -> words(value) <= LONGEST_NAME + 2;
            case LINK -> CleanText.isReadable(value);
            case KEYWORDS, RELATED -> true;
        };
    }

    private static boolean isName(String value, int longest) {
        int words = words(value);
        boolean sentence = words > LONGEST_NAME_ON_TOP && value.matches("(?s).*[.؟?!][\"»”)]?");
        return words <= longest && !sentence && !value.matches("(?s)[\"«“„].*");
    }

    private static int words(String value) {
        return value.isEmpty() ? 0 : value.split("[\\s\\p{Z}]+").length;
    }

    /** (Source: agencies) stands in brackets as a whole. */
    private static String withoutBracket(String before, String rest) {
        for (int open = 0; open < BRACKETS.length(); open += 2) {
            String close = BRACKETS.substring(open + 1, open + 2);
            String bare = CleanText.bare(rest);
            if (before.indexOf(BRACKETS.charAt(open)) >= 0 && bare.endsWith(close)) {
                return bare.substring(0, bare.length() - 1);
            }
        }
        return rest;
    }
}
