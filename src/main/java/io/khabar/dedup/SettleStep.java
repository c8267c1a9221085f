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
 * Gives the verdict when the index has answered: the edition goes on as an {@link Article}, or ends as a
 * {@code Duplicate}.
 *
 * <p>The editions of one article are settled in their order: an answer that comes before that of an earlier edition
 * waits in the pending store. A revision of a published article always goes on, since subscribers hold its older self.
 */
public final class SettleStep implements Processor<String, Answer, String, SpecificRecord> {
    private final Duration window;
    private final NewsMetrics metrics;
    private ProcessorContext<String, SpecificRecord> context;
    private EditionStore editions;
    private PendingStore pending;

    /** @param window how long an article is remembered */
    public SettleStep(Duration window, NewsMetrics metrics) {
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
    public void process(Record<String, Answer> record) {
        String id = record.key();
        Answer answer = record.value();
        Pending waiting = pending.get(id, answer.getRevision());
        if (waiting == null) {
            return; // Settled before: the same raw event was read twice and asked twice.
        }
        waiting.setAnswered(true);
        waiting.setOriginalId(answer.getOriginalId());
        Edition known = editions.newest(id, context.currentStreamTimeMs());
        Edition newest = known == null ? Editions.forgotten(waiting) : known;
        if (answer.getRevision() > newest.getSettled() + 1) {
            pending.put(waiting);
        } else {
            settleInOrder(record, waiting, newest);
        }
    }

    private void settleInOrder(Record<String, Answer> record, Pending first, Edition newest) {
        String id = record.key();
        for (Pending next = first;
                next != null && next.getAnswered();
                next = pending.get(id, newest.getSettled() + 1)) {
            int revision = next.getArticle().getRevision();
            newest.setPublished(settle(record, next, newest.getPublished()));
            newest.setSettled(revision);
            pending.remove(id, revision);
        }
        editions.put(id, newest);
    }

    /** Whether an edition of the article stands published afterwards. */
    private boolean settle(Record<String, Answer> record, Pending edition, boolean published) {
        Article article = edition.getArticle();
        if (edition.getOriginalId() != null && !published) {
            metrics.duplicate(DuplicateKind.EXACT);
            context.forward(record.withValue(Duplicates.exact(article, edition.getOriginalId(), edition.getSeenAt())));
            return false;
        }
        if (published) {
            metrics.revision();
        } else {
            metrics.original();
        }
        context.forward(record.withValue(article));
        return true;
    }
}
