package io.khabar.run.view;

import io.khabar.article.Article;
import io.khabar.article.Entity;
import io.khabar.article.Tag;
import io.khabar.match.Account;
import io.khabar.run.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An article on the page. Each topic has a colour, and a box that hides its marks; style rules alone do that, so that the
 * page has no script.
 */
final class HtmlStory {
    /** Degrees between the hues of two topics: neighbours are far apart, and it takes long until one comes again. */
    private static final int HUE_STEP = 137;

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur", "ps");

    private final String id;
    private final Explanation explanation;
    private final Article article;
    private final List<Account> topics;
    private final boolean wanted;
    private final Html html = new Html();

    HtmlStory(int number, Explanation explanation, Set<String> named) {
        this.id = "s" + number;
        this.explanation = explanation;
        this.article = explanation.article();
        this.topics = new ArrayList<>(explanation.accounts(named));
        this.wanted = !named.isEmpty();
        if (named.isEmpty()) {
            topics.addAll(explanation.nearMisses());
        }
    }

    /** Style rules that hide the marks of a topic whose box is not checked. */
    String switches() {
        StringBuilder rules = new StringBuilder();
        for (int topic = Mark.ENTITY; topic < topics.size(); topic++) {
            rules.append("#%s:has(#%s:not(:checked)) mark.%s { --shown: 0; }\n".formatted(id, box(topic), kind(topic)));
        }
        return rules.toString();
    }

    /** @param key name of the input */
    String markup(String key) {
        html.raw("<section class=\"story\" id=\"" + id + "\">\n<header><p>")
                .element("bdi", key)
                .raw("</p></header>\n<div class=\"columns\">\n");
        writeText();
        html.raw("<aside>\n<h3>Topics</h3>\n");
        if (topics.isEmpty()) {
            html.raw("<p>None.</p>\n");
        }
        HtmlTopic margin = new HtmlTopic(html, Isolates.isRightToLeft(article.getHeadline()));
        for (int topic = 0; topic < topics.size(); topic++) {
            Account account = topics.get(topic);
            margin.write(account, box(topic), hue(topic), account.matches() || wanted);
        }
        writeTags();
        writeEntities();
        html.raw("<h3>Provenance</h3>\n<dl>");
        writeFact("Article", article.getId());
        writeFact("Language", article.getLanguage());
        writeFact("Source", article.getSource() == null ? "unknown" : article.getSource());
        writeFact(
                "Published",
                article.getPublished() == null
                        ? "unknown"
                        : article.getPublished().getAt() + ", "
                                + article.getPublished().getPrecision().name().toLowerCase(Locale.ROOT));
        writeFact("Lexicon", explanation.lexiconVersion());
        html.raw("</dl>\n</aside>\n</div>\n</section>\n");
        return html.toString();
    }

    private void writeFact(String name, String value) {
        html.raw("<dt>" + name + "</dt><dd>").element("bdi", value).raw("</dd>");
    }

    /** That of the language, also where a foreign name begins the paragraph; a quotation in another script has its own. */
    private String direction(String paragraph) {
        boolean rightToLeft = RIGHT_TO_LEFT.contains(article.getLanguage().split("-", 2)[0]);
        boolean turned = rightToLeft ? Isolates.isRightToLeft(paragraph) : Isolates.isMostlyRightToLeft(paragraph);
        return turned ? "rtl" : "ltr";
    }

    private void writeText() {
        html.raw("<article lang=\"")
                .text(article.getLanguage())
                .raw("\">\n<h2 dir=\"" + direction(article.getHeadline()) + "\">");
        write(article.getHeadline(), 0, article.getHeadline().length(), marks("headline"));
        html.raw("</h2>\n");
        String body = article.getBody();
        List<Mark> marks = marks("body");
        for (int start = 0; start < body.length(); ) {
            int found = body.indexOf('\n', start);
            int end = found < 0 ? body.length() : found;
            html.raw("<p dir=\"" + direction(body.substring(start, end)) + "\">");
            write(body, start, end, marks);
            html.raw("</p>\n");
            start = end + 1;
        }
        html.raw("</article>\n");
    }

    private List<Mark> marks(String field) {
        List<Mark> marks = new ArrayList<>(Mark.ofEntities(article.getEntities(), field));
        marks.addAll(Mark.ofTopics(topics, field));
        return marks;
    }

    private void write(String text, int from, int to, List<Mark> marks) {
        for (Segment segment : Segment.of(from, to, marks)) {
            String part = text.substring(segment.start(), segment.end());
            for (Mark mark : segment.marks()) {
                html.raw("<mark class=\"" + kind(mark.topic()) + "\" style=\"--hue:" + hue(mark.topic())
                                + "\" title=\"")
                        .text(mark.note())
                        .raw("\" aria-label=\"")
                        .text(part + " (" + mark.note() + ")")
                        .raw("\">");
            }
            html.text(part).raw("</mark>".repeat(segment.marks().size()));
        }
    }

    private void writeTags() {
        html.raw("<h3>Tags</h3>\n<ul class=\"tags\">");
        if (article.getTags().isEmpty()) {
            html.raw("<li>None.</li>");
        }
        for (Tag tag : article.getTags()) {
            String note = tag.getOrigin().name().toLowerCase(Locale.ROOT);
            html.raw("<li title=\"" + note + "\"><span dir=\"auto\">")
                    .text(tag.getText())
                    .raw(String.format(Locale.ROOT, "</span> <small>%.2f %s</small></li>", tag.getScore(), note));
        }
        html.raw("</ul>\n");
    }

    private void writeEntities() {
        html.raw("<h3><label><input type=\"checkbox\" checked id=\"" + box(Mark.ENTITY)
                + "\"> Entities</label></h3>\n<ul>");
        for (Entity entity : article.getEntities()) {
            html.raw("<li>").element("bdi", Mark.name(entity));
            String arabic = entity.getNames().get("ar");
            if (arabic != null && !arabic.equals(Mark.name(entity))) {
                html.raw(" ").element("bdi", arabic);
            }
            html.raw(" <small>")
                    .text(String.format(
                            Locale.ROOT,
                            "%s, %d×, salience %.2f",
                            entity.getType().name().toLowerCase(Locale.ROOT),
                            entity.getCount(),
                            entity.getSalience()))
                    .raw("</small></li>\n");
        }
        html.raw("</ul>\n");
    }

    private String box(int topic) {
        return id + (topic == Mark.ENTITY ? "-entities" : "-t" + topic);
    }

    private static String kind(int topic) {
        return topic == Mark.ENTITY ? "entity" : "t" + topic;
    }

    private static int hue(int topic) {
        return (45 + HUE_STEP * (topic + 1)) % 360;
    }
}
