package io.khabar.match;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a body says of other articles: from a label such as {@code قد يهمك:} or {@code Read more:} to the end of the
 * paragraph. The label must begin the paragraph or a sentence and have a sign after it, so that an order to read something
 * in the text is none.
 */
final class Teasers {
    private static final Pattern TEASER = Pattern.compile("""
            (?mix) (?: ^ | [.!?؟…»"] ) \\h*
            (?: [إا]قر[أا](?:وا|ي)? (?:\\h+ [أا]يض[اً]+ )? | قد\\h+يهمك (?:\\h+ [أا]يض[اً]+ )? | شاهد\\h+[أا]يض[اً]+
              | للمزيد | لقراءة\\h+المزيد | (?:مواضيع|أخبار|مقالات)\\h+ذات\\h+صلة
              | read\\h+(?:more|also|next) | also\\h+read | see\\h+also | more\\h+on\\h+this | related(?:\\h+(?:stories|articles))? )
            \\h* [:/.(…|-] .* $""");

    private Teasers() {}

    /** The stretches of the body, in order. */
    static List<Place> of(String body) {
        List<Place> found = new ArrayList<>();
        for (Matcher teaser = TEASER.matcher(body); teaser.find(); ) {
            found.add(new Place(true, teaser.start(), teaser.end()));
        }
        return found;
    }
}
