package io.khabar.enrich.text;

import io.khabar.analysis.WordForm;
import io.khabar.analysis.Words;
import io.khabar.article.Span;

/** A field of an article as words that know their place in the original text. */
public final class FieldText {
    /** Name of the field that stands before the body. */
    public static final String HEADLINE = "headline";

    private final String field;
    private final String text;
    private final Words words;
    private final boolean[] joinedToNext;

    /** A field of this name. */
    public FieldText(String field, Words words) {
        this.field = field;
        this.text = words.text();
        this.words = words;
        joinedToNext = new boolean[words.size()];
        for (int word = 0; word + 1 < joinedToNext.length; word++) {
            joinedToNext[word] = isJoinedToNext(word);
        }
    }

    /** Whether this is the headline. */
    public boolean isHeadline() {
        return field.equals(HEADLINE);
    }

    /** Its name, as a span has it. */
    public String field() {
        return field;
    }

    /** The original text. */
    public String text() {
        return text;
    }

    /** Number of words. */
    public int size() {
        return words.size();
    }

    /** The normalised form of a word. */
    public String form(int word) {
        return words.form(word);
    }

    /** The form of a word, with what is known of it. */
    public WordForm at(int word) {
        return words.at(word);
    }

    /** Offset of the word in the original text. */
    public int start(int word) {
        return words.start(word);
    }

    /** Offset after the word, without an English possessive ending, which the form does not have either. */
    public int end(int word) {
        int end = words.end(word);
        int start = words.start(word);
        boolean possessive = end - start > 2
                && (text.charAt(end - 1) == 's' || text.charAt(end - 1) == 'S')
                && (text.charAt(end - 2) == '\'' || text.charAt(end - 2) == '\u2019');
        return possessive ? end - 2 : end;
    }

    /**
     * Whether the word and the one after it can belong to one name: only spaces, hyphens, apostrophes, invisible marks and
     * the sign of a hashtag stand between them, or the full stop of an abbreviation of one or two letters.
     */
    public boolean joinedToNext(int word) {
        return joinedToNext[word];
    }

    private boolean isJoinedToNext(int word) {
        int end = end(word);
        int next = start(word + 1);
        if (next == end + 1 && text.charAt(end) == ' ') {
            return true;
        }
        for (int i = end; i < next; i++) {
            if (!joins(text.charAt(i)) && !(text.charAt(i) == '.' && i == end && isInitial(word))) {
                return false;
            }
        }
        // A possessive ends a name: in "Egypt's Cairo" there are two.
        return end == words.end(word);
    }

    /** Whether a quotation mark and spaces are all that stands between the word and the one before it. */
    public boolean onlyQuoteBefore(int word) {
        return only(word, "\"'\u00ab\u201c\u201d\u2018\u2039( ");
    }

    /** Whether a quotation mark stands directly before the word. */
    public boolean opensQuoteBefore(int word) {
        int start = start(word);
        return start > 0
                && "\"\u00ab\u201c\u201d\u2018\u2039".indexOf(text.charAt(start - 1)) >= 0
                && onlyQuoteBefore(word);
    }

    /** Whether a quotation mark stands directly after the word. */
    public boolean closesQuoteAfter(int word) {
        int end = words.end(word);
        return end < text.length() && "\"\u00bb\u201c\u201d\u2019\u203a".indexOf(text.charAt(end)) >= 0;
    }

    /** Whether a comma and spaces, or nothing but spaces, stand between the word and the one before it. */
    public boolean commaOrJoinBefore(int word) {
        return only(word, ",\u060c ");
    }

    /** Whether the word and the one before it are in one phrase: at most a comma or quotation marks between them. */
    public boolean closeTo(int word) {
        return only(word, ",\u060c \"'\u00ab\u00bb\u201c\u201d-\u2013(");
    }

    /** على, which normalisation makes the same as علي. */
    public boolean isPreposition(int word) {
        return text.charAt(end(word) - 1) == '\u0649'
                && (form(word).equals("علي") || form(word).equals("الي"));
    }

    /** Whether nothing but such marks stands between the word and the one before it. */
    public boolean only(int word, String marks) {
        for (int i = end(word - 1); i < start(word); i++) {
            if (marks.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isInitial(int word) {
        return end(word) - start(word) <= 2 && Character.isUpperCase(text.charAt(start(word)));
    }

    /** Whether a character is one of the letters of Arabic, Persian or Urdu, as normalised words have them. */
    public static boolean isArabic(char c) {
        return c >= '\u0620' && c <= '\u06D3';
    }

    private static boolean joins(char c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR, Character.FORMAT, Character.NON_SPACING_MARK -> true;
            default ->
                c == '-'
                        || c == '\u2010'
                        || c == '\u2011'
                        || c == '\u2013'
                        || c == '\''
                        || c == '\u2019'
                        || c == '\u0640'
                        || c == '\t'
                        || c == '#';
        };
    }

    /** The part of the text between two offsets, as evidence. */
    public Span span(int start, int end) {
        return new Span(field, start, end, text.substring(start, end));
    }
}
