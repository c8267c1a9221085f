package io.khabar.run.bench;

import io.khabar.article.Article;
import io.khabar.dedup.Comparison;
import io.khabar.dedup.Dedup;
import io.khabar.dedup.DedupStores;
import io.khabar.dedup.Signer;
import io.khabar.run.Setting;
import io.khabar.run.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A partition that remembers so many articles, to be measured.
 *
 * <p>They are spread over one window, as in a service that has run for weeks: every part of the window is asked, however
 * few articles are in it. What RocksDB has still to merge when it is measured is not waited for.
 *
 * <p>The remembered articles are short, about {@value #SHORT} characters, or filling in a million of them would take a
 * quarter of an hour; each stands under nearly as many keys of the index as a long one. The measured ones are long.
 */
final class RememberedPartition implements AutoCloseable {
    private static final int SHORT = 100;

    /** Windows before the first article; not a whole number, or the measured ones would all fall to new stores. */
    private static final double WINDOWS_BEFORE = 4.25;

    private final int size;
    private final StoredDedup dedup;
    private final long step;
    private final List<Double> micros = new ArrayList<>();
    private Cost sum = Cost.NONE;
    private int measured;
    private long time;

    RememberedPartition(Settings settings, Path directory, int size) throws Exception {
        Duration window = settings.duration(Setting.DEDUP_WINDOW);
        this.size = size;
        this.step = Math.max(1, window.toMillis() / size);
        this.time = (long) (WINDOWS_BEFORE * window.toMillis());
        this.dedup = new StoredDedup(
                directory,
                new Dedup(
                        window,
                        settings.duration(Setting.DEDUP_PATIENCE),
                        1,
                        new Signer(settings.number(Setting.DEDUP_SHINGLE_WORDS), settings.number(Setting.DEDUP_KEYS)),
                        new Comparison(settings.share(Setting.DEDUP_SIMILARITY))));
    }

    int size() {
        return size;
    }

    void fill(Corpus corpus) {
        MadeNews news = corpus.news(SHORT, 11);
        for (int filled = 0; filled < size; filled++) {
            dedup.isPublished(Corpus.articles(List.of(news.story())).get(0), time += step);
        }
    }

    /** One round. */
    void measure(List<Piece> pieces) {
        List<Article> articles = Corpus.articles(pieces);
        Cost start = Cost.soFar();
        for (Article article : articles) {
            dedup.isPublished(article, time += step);
        }
        Cost cost = Cost.since(start);
        micros.add(cost.over(articles.size()).micros());
        sum = sum.plus(cost);
        measured += articles.size();
    }

    /** CPU time of an article in each round. */
    Spread micros() {
        return Spread.of(micros);
    }

    /** Articles, CPU time, bytes allocated, bytes of index, bytes of editions. */
    List<Object> row() throws IOException {
        return List.of(
                size,
                micros(),
                sum.over(measured).bytes(),
                (double) dedup.bytes(DedupStores.INDEX) / (size + measured),
                (double) dedup.bytes(DedupStores.EDITIONS) / (size + measured));
    }

    @Override
    public void close() {
        dedup.close();
    }
}
