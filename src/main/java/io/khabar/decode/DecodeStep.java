package io.khabar.decode;

import io.khabar.article.Article;
import io.khabar.article.Provenance;
import io.khabar.article.RawArticle;
import io.khabar.article.Rejected;
import io.khabar.article.Stage;
import io.khabar.watch.NewsMetrics;
import io.khabar.watch.Work;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Decodes a raw event: its articles go on under their ids, or a {@code Rejected} under the event's own key. */
public final class DecodeStep implements Processor<String, RawArticle, String, SpecificRecord> {
    /** With it a rejection stays below the 5 MiB that a topic takes. */
    private static final int MOST_KEPT_BYTES = 4 * 1024 * 1024;

    /** Most characters of a key that comes back; it stands in a rejection twice. */
    private static final int MOST_KEY = 64 * 1024;

    private final Decoder decoder;
    private final NewsMetrics metrics;
    private ProcessorContext<String, SpecificRecord> context;

    public DecodeStep(Decoder decoder, NewsMetrics metrics) {
        this.decoder = decoder;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        this.context = context;
    }

    @Override
    public void process(Record<String, RawArticle> record) {
        metrics.received();
        RecordMetadata where = context.recordMetadata().orElseThrow();
        long start = System.nanoTime();
        Decoded decoded = decoder.decode(record.value());
        metrics.worked(Work.DECODE, System.nanoTime() - start);
        if (decoded instanceof Decoded.Page page) {
            metrics.decoded(page.articles().size());
            forward(record, page.articles(), where);
        } else if (decoded instanceof Decoded.Refused refused) {
            metrics.rejected(Stage.DECODE, refused.reason());
            String key = kept(record.key());
            context.forward(record.withKey(key).withValue(rejected(record, key, refused, where)));
        }
    }

    private void forward(Record<String, RawArticle> record, List<Article> articles, RecordMetadata where) {
        Instant receivedAt = Instant.ofEpochMilli(record.timestamp());
        for (int part = 0; part < articles.size(); part++) {
            Article article = articles.get(part);
            metrics.heard(article.getSource(), record.timestamp());
            article.setProvenance(
                    new Provenance(where.topic(), where.partition(), where.offset(), part, receivedAt, ""));
            // Without the headers of the raw event, which may be large and go no further anyway.
            context.forward(new Record<>(article.getId(), article, record.timestamp()));
        }
    }

    private static Rejected rejected(
            Record<String, RawArticle> record, String key, Decoded.Refused refused, RecordMetadata where) {
        return Rejected.newBuilder()
                .setStage(Stage.DECODE)
                .setReason(refused.reason())
                .setMessage(refused.message())
                .setTopic(where.topic())
                .setPartition(where.partition())
                .setOffset(where.offset())
                .setTimestamp(Instant.ofEpochMilli(record.timestamp()))
                .setKey(key)
                .setRaw(kept(record.value()))
                .build();
    }

    private static String kept(String key) {
        return key == null || key.length() > MOST_KEY ? null : key;
    }

    /** The raw event, or null where it would make a record too large for any topic; it stands on the raw topic still. */
    private static RawArticle kept(RawArticle raw) {
        return raw == null || RawSize.of(raw) > MOST_KEPT_BYTES ? null : raw;
    }
}
