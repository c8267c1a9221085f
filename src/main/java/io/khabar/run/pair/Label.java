package io.khabar.run.pair;

import java.util.Arrays;
import java.util.Locale;

/** What an annotator calls a pair. */
public enum Label {
    /** The same written piece, edited or not. */
    DUPLICATE,
    /** The same outlet's same item, updated. */
    REVISION,
    /** One happening in two texts. */
    SAME_EVENT,
    /** Other happenings, also where they share a template. */
    DIFFERENT;

    /** As it stands in a file: {@code same-event}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the stream must not publish the later article as a new one. */
    boolean isPositive() {
        return this == DUPLICATE || this == REVISION;
    }

    static Label of(String text) throws UnusablePairException {
        return Arrays.stream(values())
                .filter(label -> label.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new UnusablePairException(
                        "the label is %s, not duplicate, revision, same-event or different".formatted(quoted(text))));
    }

    /** A wrong word, short enough to be shown. */
    static String quoted(String text) {
        if (text == null) {
            return "missing";
        }
        String printable = text.replaceAll("\\p{C}", "?");
        return '"' + printable.substring(0, Math.min(printable.length(), 40)) + '"';
    }
}
