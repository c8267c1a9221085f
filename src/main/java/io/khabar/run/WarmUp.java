package io.khabar.run;

import io.khabar.AvroSerdes;
import io.khabar.article.Article;
import io.khabar.article.RawArticle;
import io.khabar.decode.Decoded;
import io.khabar.decode.Decoder;
import io.khabar.dedup.Signer;
import io.khabar.enrich.Enricher;
import io.khabar.run.fault.NewsFeed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on invented articles before the service joins its groups. The JVM compiles what it has run often: the first
 * hundred articles take twenty times as long as later ones, and until it joins another instance has the partitions.
 */
final class WarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final int MOST = 1_000;
    private static final String RAW = "raw";
    private static final String ARTICLES = "articles";

    private final Decoder decoder;
    private final Signer signer;
    private final Enricher enricher;
    private final Consumer<Article> match;
    private final Serializer<RawArticle> rawOut;
    private final Deserializer<RawArticle> rawIn;
    private final Serializer<Article> articleOut;
    private final Deserializer<Article> articleIn;

    /**
     * @param enricher one whose counts nobody reads
     * @param match likewise, of articles that were enriched; nothing where this process matches none
     */
    WarmUp(Decoder decoder, Signer signer, Enricher enricher, Consumer<Article> match) {
        this.decoder = decoder;
        this.signer = signer;
        this.enricher = enricher;
        this.match = match;
        AvroSerdes serdes =
                AvroSerdes.alone(Map.of(RAW, RawArticle.getClassSchema(), ARTICLES, Article.getClassSchema()));
        this.rawOut = serdes.serializer();
        this.rawIn = serdes.deserializer(RawArticle.class);
        this.articleOut = serdes.serializer();
        this.articleIn = serdes.deserializer(Article.class);
    }

    /** Works until it has done {@link #MOST} articles or the time is up. */
    void run(Duration limit) {
        long begun = System.nanoTime();
        List<NewsFeed.Event> feed = NewsFeed.events(MOST, 1);
        int done = 0;
        while (done < feed.size() && System.nanoTime() - begun < limit.toNanos()) {
            work(feed.get(done++).raw());
        }
        LOG.info("event=warm articles={} millis={}", done, (System.nanoTime() - begun) / 1_000_000);
    }

    private void work(RawArticle event) {
        RawArticle raw = rawIn.deserialize(RAW, rawOut.serialize(RAW, event));
        if (decoder.decode(raw) instanceof Decoded.Page page) {
            for (Article article : page.articles()) {
                signer.sign(article);
                match.accept(articleIn.deserialize(ARTICLES, articleOut.serialize(ARTICLES, enricher.enrich(article))));
            }
        }
    }
}
