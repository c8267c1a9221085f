package io.khabar.dedup;

import io.khabar.article.Article;
import io.khabar.watch.NewsMetrics;
import io.khabar.watch.Work;
import org.apache.kafka.streams.processor.api.Record;

/** Brings decoded articles, keyed by their ids, to their {@link Owner}. */
public final class IdentifyStep extends OwnerStep<Article> {
    public IdentifyStep(Dedup dedup, NewsMetrics metrics) {
        super(dedup, metrics);
    }

    @Override
    public void process(Record<String, Article> record) {
        timed(Work.IDENTIFY, () -> owner().arrived(record.value(), now()));
    }
}
