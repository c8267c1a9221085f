package io.khabar.run.view;

import io.khabar.article.Article;
import io.khabar.article.Entity;
import io.khabar.article.Tag;
import io.khabar.match.Account;
import io.khabar.match.Account.Clue;
import io.khabar.run.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private final Html html = new Html();

    HtmlStory(int number, Explanation explanation, Set<String> named) {
        this.id = "s" + number;
        this.explanation = explanation;
        this.article = explanation.article();
        this.topics = new ArrayList<>(explanation.accounts(named));
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
        html.raw("<section class=\"story\" id=\"" + id + "\">\n<header>")
                .element("p", key)
                .raw("</header>\n<div class=\"columns\">\n");
        writeText();
        html.raw("<aside>\n<h3>Topics</h3>\n");
        if (topics.isEmpty()) {
            html.raw("<p>None.</p>\n");
        }
        for (int topic = 0; topic < topics.size(); topic++) {
            writeTopic(topic, topics.get(topic));
        }
        writeTags();
        writeEntities();
        html.raw("<h3>Provenance</h3>\n<dl><dt>Article</dt><dd>")
                .text(article.getId() + ", language " + article.getLanguage())
                .raw("</dd><dt>Source</dt><dd dir=\"auto\">")
                .text(article.getSource() == null ? "unknown" : article.getSource())
                .raw("</dd><dt>Lexicon</dt><dd>")
                .text(explanation.lexiconVersion())
                .raw("</dd></dl>\n</aside>\n</div>\n</section>\n");
        return html.toString();
    }

    private void writeText() {
        String language = article.getLanguage();
        String direction = RIGHT_TO_LEFT.contains(language.split("-", 2)[0]) ? "rtl" : "auto";
        html.raw("<article lang=\"").text(language).raw("\" dir=\"" + direction + "\">\n<h2>");
        write(article.getHeadline(), 0, article.getHeadline().length(), marks("headline"));
        html.raw("</h2>\n");
        String body = article.getBody();
        List<Mark> marks = marks("body");
        for (int start = 0; start < body.length(); ) {
            int found = body.indexOf('\n', start);
            int end = found < 0 ? body.length() : found;
            html.raw("<p>");
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

    private void writeTopic(int topic, Account account) {
        html.raw("<details" + (account.matches() ? " open" : "") + " class=\""
                        + (account.matches() ? "taken" : "missed"))
                .raw("\" style=\"--hue:" + hue(topic) + "\">\n<summary><label><input type=\"checkbox\" checked id=\"")
                .raw(box(topic) + "\"> <span class=\"swatch\"></span> ")
                .text(account.topic())
                .raw("</label> ");
        for (Map.Entry<String, String> title : account.rule().getTitles().entrySet()) {
            html.raw("<span lang=\"")
                    .text(title.getKey())
                    .raw("\" dir=\"auto\">")
                    .text(title.getValue())
                    .raw("</span> ");
        }
        html.raw("<b>" + String.format(Locale.ROOT, "%.2f", account.score()) + "</b></summary>\n<p>")
                .text("Version " + account.rule().getVersion() + ", " + Figures.verdict(account) + ".")
                .raw("</p>\n");
        for (String gap : Figures.gaps(account, Isolates.isRightToLeft(article.getHeadline()))) {
            html.element("p", gap);
        }
        if (!account.clues().isEmpty()) {
            html.raw(
                    "<table><thead><tr><th>pattern</th><th>where</th><th>weight</th><th>adds</th></tr></thead><tbody>\n");
            for (Clue clue : account.clues()) {
                html.raw(clue.counts() ? "<tr>" : "<tr class=\"idle\">")
                        .element("td", clue.pattern())
                        .raw("<td>" + Figures.zones(clue) + "</td><td>" + Figures.weight(clue.weight()) + "</td><td>")
                        .raw(String.format(Locale.ROOT, "%.2f", clue.contribution()))
                        .raw(clue.counts() ? "" : " not counted")
                        .raw("</td></tr>\n");
            }
            html.raw("</tbody></table>\n");
        }
        html.raw("</details>\n");
    }

    private void writeTags() {
        html.raw("<h3>Tags</h3>\n<ul class=\"tags\">");
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
            if (entity.getNames().containsKey("ar")) {
                html.raw(" ").element("bdi", entity.getNames().get("ar"));
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
