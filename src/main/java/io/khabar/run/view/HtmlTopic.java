package io.khabar.run.view;

import io.khabar.match.Account;
import io.khabar.match.Account.Clue;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A topic in the margin of an article: the score against the minimum, and when it is opened the words that make it. */
final class HtmlTopic {
    private final Html html;
    private final boolean rightToLeft;

    /** @param rightToLeft whether the article is */
    HtmlTopic(Html html, boolean rightToLeft) {
        this.html = html;
        this.rightToLeft = rightToLeft;
    }

    /**
     * @param box id of the box that hides the marks
     * @param hue colour of the marks, in degrees
     */
    void write(Account account, String box, int hue, boolean open) {
        html.raw("<details" + (open ? " open" : "") + " class=\"" + (account.matches() ? "taken" : "missed"))
                .raw("\" style=\"--hue:" + hue + "\">\n<summary><label><input type=\"checkbox\" checked id=\"")
                .raw(box + "\"><span class=\"swatch\"></span>")
                .text(account.topic())
                .raw("</label> <span class=\"titles\">");
        for (Map.Entry<String, String> title : account.rule().getTitles().entrySet()) {
            html.raw("<bdi lang=\"")
                    .text(title.getKey())
                    .raw("\">")
                    .text(title.getValue())
                    .raw("</bdi> ");
        }
        html.raw(String.format(
                        Locale.ROOT,
                        "</span><span class=\"score\"><b>%.2f</b> %s %.2f</span></summary>\n<p>",
                        account.score(),
                        account.score() < account.rule().getMinimumScore() ? "&lt;" : "≥",
                        account.rule().getMinimumScore()))
                .text("Version " + account.rule().getVersion() + ", " + Figures.verdict(account) + ".")
                .raw("</p>\n");
        lines(Figures.gaps(account, rightToLeft));
        lines(Figures.hints(account));
        if (!account.clues().isEmpty()) {
            table(account.clues());
        }
        html.raw("</details>\n");
    }

    private void lines(List<String> lines) {
        lines.forEach(line -> html.raw("<p>").text(line).raw("</p>\n"));
    }

    private void table(List<Clue> clues) {
        html.raw("<table><thead><tr><th>pattern</th><th>where</th><th>weight</th><th>adds</th></tr></thead><tbody>\n");
        for (Clue clue : clues) {
            html.raw(clue.counts() && clue.contribution() > 0 ? "<tr>" : "<tr class=\"idle\">")
                    .raw("<td>")
                    .element("bdi", clue.pattern())
                    .raw("</td><td>" + Figures.zones(clue) + "</td><td>" + Figures.weight(clue.weight()) + "</td><td>")
                    .raw(String.format(Locale.ROOT, "%.2f", clue.contribution()))
                    .raw(clue.counts() ? "" : " not counted")
                    .raw("</td></tr>\n");
        }
        html.raw("</tbody></table>\n");
    }
}
