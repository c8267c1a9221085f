package io.khabar.run.view;

import io.khabar.run.Explanation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** One page with every explanation: the articles with their evidence highlighted, and the sums beside them. */
public final class HtmlPage {
    private static final String STYLE = "/view/page.css";

    private final Set<String> named;
    private final Html stories = new Html();
    private final StringBuilder switches = new StringBuilder();
    private int count;

    /** @param named ids of the topics to show; if empty, those that an article has, or misses by little */
    public HtmlPage(Set<String> named) {
        this.named = named;
    }

    /** @param key name of the input */
    public void add(String key, Explanation explanation) {
        count++;
        if (explanation.article() == null) {
            stories.raw("<section class=\"story\"><header><p>")
                    .element("bdi", key)
                    .raw("</p></header>\n<h2>Rejected</h2>\n<p>")
                    .element("bdi", explanation.rejected())
                    .raw("</p></section>\n");
        } else {
            HtmlStory story = new HtmlStory(count, explanation, named);
            switches.append(story.switches());
            stories.raw(story.markup(key));
        }
    }

    public int count() {
        return count;
    }

    public void write(Path file) throws IOException {
        Html page = new Html()
                .raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<meta name=\"color-scheme\" content=\"light dark\">\n<title>Khabar: what and why</title>\n")
                .raw("<style>\n" + style() + switches + "</style>\n</head>\n<body>\n<main>\n")
                .raw("<header class=\"page\"><h1>What Khabar makes of it, and why</h1>\n")
                .raw("<p>Coloured: words of a topic. Dotted: names. ")
                .raw("A box beside a topic hides its marks.</p></header>\n")
                .raw(stories.toString())
                .raw("</main>\n</body>\n</html>\n");
        Files.writeString(file, page.toString(), StandardCharsets.UTF_8);
    }

    private static String style() throws IOException {
        try (InputStream in = HtmlPage.class.getResourceAsStream(STYLE)) {
            if (in == null) {
                throw new IllegalStateException("resource " + STYLE + " is missing from the build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
