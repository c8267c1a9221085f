package io.khabar.decode;

import io.khabar.article.Article;
import io.khabar.article.RawArticle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A {@code text/plain} page: headline, text, labelled lines anywhere, and maybe other articles glued on below labels
 * such as {@code إقرأ أيضاً:}.
 *
 * <p>Such a label opens a {@linkplain Block block} that reaches to the next one or to the end of the page. Two things on
 * a page can't be told for sure, and are judged so:
 *
 * <ul>
 *   <li>A label with another headline on its own line may open a block or be a mere link in the midst of the text. It is
 *       a link when the page's own foot, its first source or keywords line, comes only after more text.
 *   <li>Labels at the end of a block may be the block's or the page's. They are the page's when the block has no text,
 *       or when the label stands nowhere else on the page and the block has no labels above its end.
 * </ul>
 *
 * <p>A block without a headline and a text is no article; its lines stay in the attribute {@code related} of the page's.
 */
final class TextPage {
    private final List<Line> lines = new ArrayList<>();
    private final Map<Label, Integer> labels = new EnumMap<>(Label.class);
    private final Block host = new Block();
    private final List<Block> blocks = new ArrayList<>();

    TextPage(String text) {
        boolean onTop = true;
        for (String given : CleanText.lines(text)) {
            Line line = Line.of(given, onTop);
            lines.add(line);
            onTop &= !CleanText.isReadable(line.text());
            if (!line.isText()) {
                labels.merge(line.label(), 1, Integer::sum);
            }
        }
    }

    /** All articles of the page, its own first. A page whose own article can't be used is refused as a whole. */
    List<Article> articles(RawArticle raw) throws Refusal {
        takeApart();
        blocks.forEach(this::handBackLabels);
        Story own = host.story();
        List<Story> others = new ArrayList<>();
        for (Block block : blocks) {
            Story other = block.storyOrNull();
            if (other == null) {
                block.texts().forEach(text -> own.add(Label.RELATED, text));
            } else {
                others.add(other);
            }
        }
        List<Article> articles = new ArrayList<>();
        articles.add(own.article(raw));
        String page = articles.get(0).getId();
        others.forEach(story -> articles.add(story.article(raw, page)));
        return articles;
    }

    private void takeApart() {
        Block block = host;
        int lastLink = lastLineAmidText();
        for (int at = 0; at < lines.size(); at++) {
            Line line = lines.get(at);
            boolean named = CleanText.isReadable(line.text());
            if (line.label() != Label.RELATED) {
                block.add(line);
            } else if (named && block == host && at < lastLink) {
                block.add(new Line(Label.LINK, line.text()));
            } else {
                block = new Block();
                blocks.add(block);
                if (named) {
                    block.add(new Line(null, line.text()));
                }
            }
        }
    }

    /** Where the text ends that certainly is the page's own: above its foot, if that has not begun before. */
    private int lastLineAmidText() {
        int last = lines.size() - 1;
        while (last >= 0 && !isFoot(lines.get(last))) {
            last--;
        }
        while (last >= 0 && !lines.get(last).isText()) {
            last--;
        }
        for (int at = 0; at < last; at++) {
            if (isFoot(lines.get(at))) {
                return at;
            }
        }
        return last;
    }

    private static boolean isFoot(Line line) {
        return line.label() == Label.SOURCE || line.label() == Label.KEYWORDS;
    }

    private void handBackLabels(Block block) {
        boolean onlyLink = !block.hasBody();
        boolean ownLabels = block.hasLabelsAboveEnd();
        for (Line line : block.takeLabelsAtEnd()) {
            boolean ofPage = onlyLink || !ownLabels && labels.get(line.label()) == 1;
            (ofPage ? host : block).add(line);
        }
    }
}
