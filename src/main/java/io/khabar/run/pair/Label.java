package io.khabar.run.pair;

import io.khabar.dedup.Verdict;
import io.khabar.run.gold.UnusableLineException;
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

    /** The verdict that it wants. */
    Verdict verdict() {
        return switch (this) {
            case DUPLICATE -> Verdict.DUPLICATE;
            case REVISION -> Verdict.REVISION;
            case SAME_EVENT, DIFFERENT -> Verdict.DISTINCT;
        };
    }

    static Label of(String text) throws UnusableLineException {
        return Arrays.stream(values())
                .filter(label -> label.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new UnusableLineException(
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
