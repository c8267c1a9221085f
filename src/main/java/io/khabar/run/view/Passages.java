package io.khabar.run.view;

import io.khabar.article.Article;
import io.khabar.match.Account;
import java.io.PrintWriter;
import java.util.List;

/** The headline and the paragraphs of an article in which evidence stands, in colours or brackets. */
final class Passages {
    private static final String OFF = "\u001B[0m";
    /** Bold yellow, cyan, magenta, green, blue and red: legible on light and on dark. */
    private static final String[] COLOURS = {
        "\u001B[1;33m", "\u001B[1;36m", "\u001B[1;35m", "\u001B[1;32m", "\u001B[1;34m", "\u001B[1;31m"
    };

    private final Article article;
    private final List<Account> topics;
    private final boolean colours;

    Passages(Article article, List<Account> topics, boolean colours) {
        this.article = article;
        this.topics = topics;
        this.colours = colours;
    }

    void print(PrintWriter out) {
        if (colours) {
            for (int topic = 0; topic < topics.size(); topic++) {
                out.printf("    %s%s%s", colour(topic), topics.get(topic).topic(), OFF);
            }
            out.println();
        }
        print(article.getHeadline(), Mark.ofTopics(topics, "headline"), out);
        print(article.getBody(), Mark.ofTopics(topics, "body"), out);
    }

    private static String colour(int topic) {
        return COLOURS[topic % COLOURS.length];
    }

    private void print(String text, List<Mark> marks, PrintWriter out) {
        String clean = Isolates.clean(text);
        for (int start = 0; start <= text.length(); ) {
            int found = text.indexOf('\n', start);
            int end = found < 0 ? text.length() : found;
            List<Segment> segments = Segment.of(start, end, marks);
            if (segments.stream().anyMatch(segment -> !segment.marks().isEmpty())) {
                StringBuilder line = new StringBuilder();
                for (Segment segment : segments) {
                    String part = clean.substring(segment.start(), segment.end());
                    line.append(segment.marks().isEmpty() ? part : highlighted(part, segment));
                }
                out.printf("    \u2068%s\u2069%n", line);
            }
            start = end + 1;
        }
    }

    private String highlighted(String part, Segment segment) {
        return colours ? colour(segment.marks().get(0).topic()) + part + OFF : "[" + part + "]";
    }
}
