package io.khabar.run.pair;

import io.khabar.article.Article;
import io.khabar.dedup.PairJudge;
import io.khabar.run.Setting;
import io.khabar.run.Settings;
import io.khabar.run.gold.GoldArticles;
import io.khabar.run.gold.GoldLine;
import io.khabar.run.gold.GoldLines;
import io.khabar.run.gold.UnusableLineException;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Takes pairs of articles from JSON lines, each article through the stream's own decoder, and judges them. */
public final class Pairs {
    private final GoldLines lines;
    private final GoldArticles articles;
    private final PairJudge judge;

    public Pairs(Settings settings) {
        this.lines = new GoldLines(settings, 2);
        this.articles = new GoldArticles(settings);
        this.judge = new PairJudge(
                settings.number(Setting.DEDUP_SHINGLE_WORDS),
                settings.number(Setting.DEDUP_KEYS),
                settings.share(Setting.DEDUP_SIMILARITY));
    }

    /**
     * Gives what became of each line, in order; {@code -} is standard input.
     *
     * @param progress is told the number of each line that is judged
     */
    public void forEach(String input, LongConsumer progress, Consumer<PairLine> judged) throws IOException {
        lines.forEach(input, progress, line -> judged.accept(judged(line)));
    }

    private PairLine judged(GoldLine line) {
        PairDocument document = new PairDocument();
        try {
            document.read(line.text());
            Article earlier = articles.of(document.earlier(), "\"a\"");
            Article later = articles.of(document.later(), "\"b\"");
            return new PairLine.Judged(
                    line.number(),
                    document.pair(),
                    earlier.getHeadline(),
                    later.getHeadline(),
                    document.label(),
                    document.confidence(),
                    judge.judge(earlier, later));
        } catch (UnusableLineException e) {
            return PairLine.Unusable.of(line.number(), document.pair(), e);
        }
    }
}
