package io.khabar.run.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.khabar.AvroSerdes;
import io.khabar.Topics;
import io.khabar.article.Article;
import io.khabar.article.Duplicate;
import io.khabar.article.Rejected;
import io.khabar.article.Rule;
import io.khabar.article.TopicEntry;
import io.khabar.run.Cluster;
import io.khabar.run.KafkaConfigs;
import io.khabar.run.Setting;
import io.khabar.run.Settings;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills the view from the topics, as a subscriber without a group would: what all instances publish, committed records
 * only. It must not cost the service much, so it reads at most {@link #MOST_EACH_SECOND} records a second; when more come
 * it leaves out what it can't read and goes on near the end. Trouble of its own is logged and never stops the service.
 */
final class StreamReader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StreamReader.class);
    private static final int MOST_EACH_SECOND = 1000;
    private static final int MOST_EACH_POLL = 200;
    private static final int FETCH_BYTES = 4 * 1024 * 1024;
    private static final int PARTITION_FETCH_BYTES = 128 * 1024;
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration RETRY = Duration.ofSeconds(10);
    private static final String ERROR_HEADERS = "__streams.errors.";

    private final Topics topics;
    private final StreamView view;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Deserializer<SpecificRecord> values;
    private final Followed followed;
    private final Thread thread = new Thread(this::run, "khabar-page-reader");
    private volatile boolean closed;

    StreamReader(Cluster cluster, StreamView view) {
        Settings settings = cluster.settings();
        this.topics = settings.topics();
        this.view = view;
        Map<String, Object> config = KafkaConfigs.reader(settings);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST_EACH_POLL);
        config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH_BYTES);
        config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, PARTITION_FETCH_BYTES);
        this.consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
        this.values = new AvroSerdes(cluster.registry(), settings.get(Setting.SCHEMA_REGISTRY_URL))
                .deserializer(SpecificRecord.class);
        this.followed = new Followed(topics, consumer, System::nanoTime);
    }

    void start() {
        thread.start();
    }

    /** Records that were left out, since more came than may be read. */
    long skipped() {
        return followed.skipped();
    }

    /** Topics that the brokers do not let us read. */
    Set<String> barred() {
        return followed.barred();
    }

    private void run() {
        long second = System.nanoTime();
        int read = 0;
        while (!closed) {
            try {
                followed.refresh();
                ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
                boolean keepsUp = records.count() < MOST_EACH_POLL;
                for (ConsumerRecord<String, byte[]> record : records) {
                    take(record, keepsUp && followed.isLive(record));
                }
                read += records.count();
                long left = Duration.ofSeconds(1).toNanos() - (System.nanoTime() - second);
                if (read >= MOST_EACH_SECOND && left > 0) {
                    Thread.sleep(Duration.ofNanos(left).toMillis());
                    followed.skipTowardsEnd();
                }
                if (read >= MOST_EACH_SECOND || left <= 0) {
                    second = System.nanoTime();
                    read = 0;
                }
            } catch (WakeupException e) {
                // Told to close, which the loop sees.
            } catch (InterruptedException e) {
                return;
            } catch (TopicAuthorizationException e) {
                LOG.warn("event=page_reader_barred topics={}", e.unauthorizedTopics());
                followed.leave(e.unauthorizedTopics());
            } catch (KafkaException e) {
                LOG.warn("event=page_reader_waits error=\"{}\"", e.toString());
                pause();
            }
        }
    }

    private void take(ConsumerRecord<String, byte[]> record, boolean live) {
        if (record.topic().equals(topics.deadLetter())) {
            deadLetter(record);
            return;
        }
        SpecificRecord value;
        try {
            value = values.deserialize(record.topic(), record.value());
        } catch (RuntimeException e) {
            LOG.debug("event=page_record_unreadable topic={} offset={}", record.topic(), record.offset(), e);
            return;
        }
        long at = record.timestamp();
        if (record.topic().equals(topics.rules())) {
            view.rule(record.key(), (Rule) value);
        } else if (value instanceof Article article) {
            view.article(article, at);
        } else if (value instanceof TopicEntry entry) {
            view.entry(entry, at, live);
        } else if (value instanceof Duplicate duplicate) {
            view.duplicate(duplicate, at);
        } else if (value instanceof Rejected rejected) {
            view.rejected(rejected, at);
        }
    }

    private void deadLetter(ConsumerRecord<String, byte[]> record) {
        String error = header(record, "exception");
        String message = Headline.cut(header(record, "message"), 300);
        view.deadLetter(
                error.substring(error.lastIndexOf('.') + 1),
                new Refusals.Refusal(
                        Refusals.where(header(record, "topic"), header(record, "partition"), header(record, "offset")),
                        record.key() == null ? "" : Headline.cut(record.key(), 200),
                        message,
                        record.value() == null ? "" : Refusals.excerpt(ByteBuffer.wrap(record.value())),
                        record.timestamp()));
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(ERROR_HEADERS + name);
        return header == null || header.value() == null ? "unknown" : new String(header.value(), UTF_8);
    }

    private void pause() {
        for (long left = RETRY.toMillis(); left > 0 && !closed; left -= 100) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        values.close();
        consumer.close();
    }
}
