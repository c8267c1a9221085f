package io.khabar.match;

import io.khabar.analysis.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a body says of other articles: from a label such as {@code قد يهمك:} or {@code Read more:} to the end of the
 * paragraph. The label must begin the paragraph or a sentence and have a sign after it, so that an order to read something
 * in the text is none.
 */
final class Teasers {
    /** The words that a label begins with, in their normal forms: nowhere else is the expression tried. */
    private static final Set<String> FIRST_WORDS = Set.of(
            "اقرا", "اقراوا", "اقراي", "قد", "شاهد", "للمزيد", "لقراءه", "مواضيع", "اخبار", "مقالات", "read", "also",
            "see", "more", "related");

    private static final Pattern LABEL = Pattern.compile("""
            (?ix) (?: [إا]قر[أا](?:وا|ي)? (?:\\h+ [أا]يض[اً]+ )? | قد\\h+يهمك (?:\\h+ [أا]يض[اً]+ )? | شاهد\\h+[أا]يض[اً]+
              | للمزيد | لقراءة\\h+المزيد | (?:مواضيع|أخبار|مقالات)\\h+ذات\\h+صلة
              | read\\h+(?:more|also|next) | also\\h+read | see\\h+also | more\\h+on\\h+this | related(?:\\h+(?:stories|articles))? )
            \\h* [:/.(…|-] .*""");

    private static final String ENDS_OF_SENTENCES = ".!?؟…»\"";

    private Teasers() {}

    /** The stretches of the body, in order. */
    static List<Place> of(Words body) {
        List<Place> found = new ArrayList<>();
        Matcher label = null;
        int end = 0;
        for (int word = 0; word < body.size(); word++) {
            int start = body.start(word);
            if (start < end || !beginsSentence(body.text(), start) || !FIRST_WORDS.contains(body.form(word))) {
                continue;
            }
            label = label == null ? LABEL.matcher(body.text()) : label;
            if (label.region(start, body.text().length()).lookingAt()) {
                end = label.end();
                found.add(new Place(true, start, end));
            }
        }
        return found;
    }

    private static boolean beginsSentence(String text, int start) {
        int before = start - 1;
        while (before >= 0 && isSpace(text.charAt(before))) {
            before--;
        }
        if (before < 0) {
            return true;
        }
        char sign = text.charAt(before);
        return ENDS_OF_SENTENCES.indexOf(sign) >= 0 || isLineBreak(sign);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c > '~' && Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    private static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }
}
