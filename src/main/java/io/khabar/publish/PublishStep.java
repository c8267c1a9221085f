package io.khabar.publish;

import io.khabar.article.Action;
import io.khabar.article.Matched;
import io.khabar.article.Reason;
import io.khabar.article.Rejected;
import io.khabar.article.Stage;
import io.khabar.article.TopicEntry;
import io.khabar.watch.NewsMetrics;
import io.khabar.watch.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;

/**
 * Sends an article to its topics and remembers them, so that its next edition is an update there or a removal.
 *
 * <p>A producer blocks on a topic that is not there, and with it the whole stream; so a topic is asked for first, and
 * an entry without one becomes a {@code Rejected}.
 */
public final class PublishStep implements Processor<String, Matched, String, SpecificRecord> {
    /** Name of the store of topics by article id. */
    public static final String ROUTES = "routes";

    private final Function<String, String> names;
    private final Predicate<String> exists;
    private final long window;
    private final NewsMetrics metrics;
    private ProcessorContext<String, SpecificRecord> context;
    private WindowStore<String, Routes> routes;

    /**
     * @param names Kafka topic of a topic id
     * @param exists whether a Kafka topic is there to be written to
     * @param window how long an article's topics are remembered
     */
    public PublishStep(Function<String, String> names, Predicate<String> exists, Duration window, NewsMetrics metrics) {
        this.names = names;
        this.exists = exists;
        this.window = window.toMillis();
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        this.context = context;
        this.routes = context.getStateStore(ROUTES);
    }

    @Override
    public void process(Record<String, Matched> record) {
        long start = System.nanoTime();
        Matched matched = record.value();
        long now = context.currentStreamTimeMs();
        List<String> before = before(record.key(), now);
        List<String> after = new ArrayList<>();
        for (TopicEntry entry : Routing.entries(before, matched)) {
            if (publish(record, entry) && entry.getAction() != Action.REMOVED) {
                after.add(entry.getTopic());
            }
        }
        if (!before.isEmpty() || !after.isEmpty()) {
            routes.put(record.key(), new Routes(matched.article().getRevision(), after), now);
        }
        metrics.worked(Work.PUBLISH, System.nanoTime() - start);
    }

    private List<String> before(String id, long now) {
        try (WindowStoreIterator<Routes> found = routes.backwardFetch(id, Math.max(0, now - window), now + window)) {
            return found.hasNext() ? found.next().value.getTopics() : List.of();
        }
    }

    private boolean publish(Record<String, Matched> record, TopicEntry entry) {
        String target = names.apply(entry.getTopic());
        if (exists.test(target)) {
            metrics.published(entry.getTopic(), entry.getAction());
            context.forward(record.withValue(entry));
            metrics.delivered(entry.getTopic(), context.currentSystemTimeMs() - record.timestamp());
            return true;
        }
        metrics.rejected(Stage.PUBLISH, Reason.TOPIC_MISSING);
        context.forward(record.withValue(missing(record, target)));
        return false;
    }

    private Rejected missing(Record<String, Matched> record, String target) {
        RecordMetadata where = context.recordMetadata().orElseThrow();
        return Rejected.newBuilder()
                .setStage(Stage.PUBLISH)
                .setReason(Reason.TOPIC_MISSING)
                .setMessage("topic " + target + " is not there and could not be created")
                .setTopic(where.topic())
                .setPartition(where.partition())
                .setOffset(where.offset())
                .setTimestamp(Instant.ofEpochMilli(record.timestamp()))
                .setKey(record.key())
                .setTarget(target)
                .setArticleId(record.value().article().getId())
                .build();
    }
}
