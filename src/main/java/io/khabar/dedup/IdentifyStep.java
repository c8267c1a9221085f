package io.khabar.dedup;

import io.khabar.article.Article;
import io.khabar.article.DuplicateKind;
import io.khabar.watch.NewsMetrics;
import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Knows an article again: a redelivery becomes a {@code Duplicate}, every other edition waits while a {@link Probe},
 * keyed by its fingerprint, asks the index.
 */
public final class IdentifyStep implements Processor<String, Article, String, SpecificRecord> {
    private final Duration window;
    private final NewsMetrics metrics;
    private ProcessorContext<String, SpecificRecord> context;
    private EditionStore editions;
    private PendingStore pending;

    /** @param window how long an article is remembered */
    public IdentifyStep(Duration window, NewsMetrics metrics) {
        this.window = window;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        this.context = context;
        this.editions = new EditionStore(context.getStateStore(DedupStores.EDITIONS), window);
        this.pending = new PendingStore(context.getStateStore(DedupStores.PENDING));
    }

    @Override
    public void process(Record<String, Article> record) {
        Article article = record.value();
        long now = context.currentStreamTimeMs();
        String fingerprint = Fingerprint.of(article);
        Edition newest = editions.newest(article.getId(), now);
        if (Editions.isRedelivery(newest, article, fingerprint)) {
            metrics.duplicate(DuplicateKind.REDELIVERY);
            context.forward(record.withValue(Duplicates.redelivery(article, now)));
            return;
        }
        Edition edition = Editions.next(newest, article, fingerprint, now);
        article.setRevision(edition.getRevision());
        editions.put(article.getId(), edition);
        pending.put(new Pending(article, fingerprint, edition.getSeenAt(), false, null));
        context.forward(record.withKey(fingerprint)
                .withValue(new Probe(article.getId(), edition.getRevision(), edition.getSeenAt())));
    }
}
