package io.khabar.decode;

import java.util.ArrayList;
import java.util.List;

/** The lines of one article on a page: the page's own, or one that was glued on. */
final class Block {
    /** A line of fewer words is taken for text, one of more too: it is no headline in a list. */
    private static final int SHORTEST_HEADLINE = 4;

    private static final int LONGEST_HEADLINE = 15;

    private final List<Line> lines = new ArrayList<>();

    private boolean begun;

    /** Adds a line; rules and bullets on their own are left out until there is something to read. */
    void add(Line line) {
        begun |= line.isText() && CleanText.isReadable(line.text());
        if (begun || !line.isText()) {
            lines.add(line);
        }
    }

    /** Removes the labels below the last line of text and gives them out. */
    List<Line> takeLabelsAtEnd() {
        List<Line> end = lines.subList(end(), lines.size());
        List<Line> labels = List.copyOf(end);
        end.clear();
        return labels;
    }

    boolean hasLabelsAboveEnd() {
        return lines.subList(0, end()).stream().anyMatch(line -> !line.isText());
    }

    boolean hasBody() {
        return texts().stream().skip(1).anyMatch(CleanText::isReadable);
    }

    /** The lines of text, the headline first. */
    List<String> texts() {
        return lines.stream().filter(Line::isText).map(Line::text).toList();
    }

    /** Whether these are headlines of other pages, three or more, one on each line: none ends like a sentence. */
    private boolean isListOfLinks() {
        List<String> texts = texts();
        return texts.size() > 2
                && lines.stream().allMatch(Line::isText)
                && texts.stream().allMatch(Block::isHeadline);
    }

    Story story() throws Refusal {
        List<String> texts = texts();
        Story story = Story.of(
                texts.isEmpty() ? null : texts.get(0), texts.isEmpty() ? texts : texts.subList(1, texts.size()));
        lines.stream().filter(line -> !line.isText()).forEach(line -> story.add(line.label(), line.text()));
        return story;
    }

    /** The article of a glued-on block, or null where there is only a link. */
    Story storyOrNull() {
        try {
            return isListOfLinks() ? null : story();
        } catch (Refusal noArticle) {
            return null;
        }
    }

    private int end() {
        int end = lines.size();
        while (end > 0 && !lines.get(end - 1).isText()) {
            end--;
        }
        return end;
    }

    private static boolean isHeadline(String text) {
        int words = text.split("[\\s\\p{Z}]+").length;
        return words >= SHORTEST_HEADLINE && words <= LONGEST_HEADLINE && !text.matches("(?s).*[.。][\"»”)]?");
    }
}
