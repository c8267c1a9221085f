package io.khabar.dedup;

import io.khabar.article.Article;
import io.khabar.article.Duplicate;
import io.khabar.article.Provenance;
import io.khabar.watch.NewsMetrics;
import io.khabar.watch.Work;
import java.nio.charset.StandardCharsets;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * An {@link Owner} in the stream: what its two steps have in common, beside their stores.
 *
 * <p>Articles and duplicates are stamped as the raw event was, since it may be another article's letter that brings the
 * verdict about. What stays inside is stamped with stream time.
 */
abstract class OwnerStep<V> implements Processor<String, V, String, SpecificRecord>, Outgoing {
    private final Dedup dedup;
    private final NewsMetrics metrics;
    private ProcessorContext<String, SpecificRecord> context;
    private Owner owner;
    private long forwarding;

    OwnerStep(Dedup dedup, NewsMetrics metrics) {
        this.dedup = dedup;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        this.context = context;
        OwnerMemory memory = new StoredOwnerMemory(context, dedup.window());
        this.owner = new Owner(memory, this, dedup, metrics);
    }

    /** Times the owner's work, without what comes behind this step: what is sent on is worked on at once. */
    final void timed(Work work, Runnable task) {
        forwarding = 0;
        long start = System.nanoTime();
        task.run();
        metrics.worked(work, System.nanoTime() - start - forwarding);
    }

    final NewsMetrics metrics() {
        return metrics;
    }

    final Owner owner() {
        return owner;
    }

    final Moment now() {
        return new Moment(context.currentStreamTimeMs(), context.currentSystemTimeMs());
    }

    @Override
    public final void article(Article article) {
        forward(article.getId(), article, receivedAt(article.getProvenance()));
    }

    @Override
    public final void duplicate(Duplicate duplicate) {
        forward(duplicate.getId(), duplicate, receivedAt(duplicate.getProvenance()));
    }

    /** Letters are keyed by the id, and Kafka's producer puts them there. */
    @Override
    public final int owner(String id) {
        return Utils.toPositive(Utils.murmur2(id.getBytes(StandardCharsets.UTF_8))) % dedup.partitions();
    }

    @Override
    public final void letter(String id, Letter letter) {
        forward(id, letter, context.currentStreamTimeMs());
    }

    @Override
    public final void probe(int partition, Probe probe) {
        forward(Integer.toString(partition), probe, context.currentStreamTimeMs());
    }

    private long receivedAt(Provenance provenance) {
        return provenance == null
                ? context.currentStreamTimeMs()
                : provenance.getReceivedAt().toEpochMilli();
    }

    private void forward(String key, SpecificRecord value, long timestamp) {
        long start = System.nanoTime();
        context.forward(new Record<>(key, value, Math.max(0, timestamp)));
        forwarding += System.nanoTime() - start;
    }
}
