package io.khabar.dedup;

import io.khabar.article.Article;
import io.khabar.article.Duplicate;
import io.khabar.article.Provenance;
import io.khabar.watch.NewsMetrics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * A {@link Shard} in the stream: brings it decoded articles, keyed by their ids, and letters, and now and then lets it look
 * for answers that are lost.
 *
 * <p>Articles and duplicates are stamped as the raw event was, since it may be another article's letter that brings the
 * verdict about. What stays inside is stamped with stream time.
 */
public final class DedupStep implements Processor<String, SpecificRecord, String, SpecificRecord>, Outgoing {
    /** Looks so many times in the time after which a question is repeated. */
    private static final int LOOKS = 8;

    private final Dedup dedup;
    private final NewsMetrics metrics;
    private ProcessorContext<String, SpecificRecord> context;
    private Shard shard;
    private int partition;

    /** Nanoseconds in what comes behind this step: what is sent on is worked on at once. */
    private long elsewhere;

    public DedupStep(Dedup dedup, NewsMetrics metrics) {
        this.dedup = dedup;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        this.context = context;
        partition = context.taskId().partition();
        OwnerMemory articles = new StoredOwnerMemory(context, dedup.window());
        IndexMemory keys = new StoredIndexMemory(context);
        shard = new Shard(partition, articles, keys, this, dedup, metrics, () -> System.nanoTime() - elsewhere);
        Duration interval = Duration.ofMillis(Math.max(1, dedup.patience().toMillis() / LOOKS));
        context.schedule(
                interval, PunctuationType.WALL_CLOCK_TIME, wall -> metrics.waiting(partition, shard.look(now())));
    }

    @Override
    public void process(Record<String, SpecificRecord> record) {
        if (record.value() instanceof Letter letter) {
            shard.receive(record.key(), letter, now());
        } else {
            shard.arrived((Article) record.value(), now());
        }
    }

    /** Another instance counts them now. */
    @Override
    public void close() {
        metrics.waiting(partition, 0);
    }

    /** Where a letter goes: to the owner of the article that it is keyed by, or to the partition of the index that it asks. */
    public static Optional<Set<Integer>> partition(String topic, String key, Letter letter, int partitions) {
        return Optional.of(
                Set.of(letter.getProbe() == null ? owner(key, partitions) : Integer.parseInt(key) % partitions));
    }

    /** The partition of the owner of the article with this id: where Kafka's producers put what is keyed by it. */
    static int owner(String id, int partitions) {
        return Utils.toPositive(Utils.murmur2(id.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    @Override
    public void article(Article article) {
        forward(article.getId(), article, receivedAt(article.getProvenance()));
    }

    @Override
    public void duplicate(Duplicate duplicate) {
        forward(duplicate.getId(), duplicate, receivedAt(duplicate.getProvenance()));
    }

    @Override
    public int owner(String id) {
        return owner(id, dedup.partitions());
    }

    @Override
    public void letter(String id, Letter letter) {
        forward(id, letter, context.currentStreamTimeMs());
    }

    @Override
    public void probe(int to, Probe probe) {
        forward(Integer.toString(to), Letters.probe(probe), context.currentStreamTimeMs());
    }

    private Moment now() {
        return new Moment(context.currentStreamTimeMs(), context.currentSystemTimeMs());
    }

    private long receivedAt(Provenance provenance) {
        return provenance == null
                ? context.currentStreamTimeMs()
                : provenance.getReceivedAt().toEpochMilli();
    }

    private void forward(String key, SpecificRecord value, long timestamp) {
        long start = System.nanoTime();
        context.forward(new Record<>(key, value, Math.max(0, timestamp)));
        elsewhere += System.nanoTime() - start;
    }
}
