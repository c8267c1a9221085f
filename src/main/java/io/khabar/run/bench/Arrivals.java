package io.khabar.run.bench;

import io.khabar.run.KafkaConfigs;
import io.khabar.run.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * A subscriber of all output topics that takes the time of each entry, from the moment when its raw event was to be sent to
 * the moment when the subscriber has it, in microseconds. Reads committed entries only.
 */
final class Arrivals implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(10);
    private static final int DIGITS = 3;

    private final Map<String, Long> intended = new ConcurrentHashMap<>();
    private final AtomicLong read = new AtomicLong();
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread thread;
    private volatile Histogram histogram = fresh();
    private volatile boolean ended;

    Arrivals(Settings settings, List<String> topics) {
        consumer = new KafkaConsumer<>(
                KafkaConfigs.reader(settings), new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = new ArrayList<>();
        topics.forEach(topic -> consumer.partitionsFor(topic)
                .forEach(info -> partitions.add(new TopicPartition(topic, info.partition()))));
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        thread = new Thread(this::follow, "khabar-bench-arrivals");
        thread.setDaemon(true);
        thread.start();
    }

    /** When each event was to be sent, by {@link System#nanoTime()}; filled by the sender. */
    Map<String, Long> intended() {
        return intended;
    }

    /** Entries so far. */
    long read() {
        return read.get();
    }

    /** The times so far; begins anew. */
    Histogram take() {
        Histogram taken = histogram;
        histogram = fresh();
        intended.clear();
        return taken;
    }

    private static Histogram fresh() {
        return new ConcurrentHistogram(LONGEST_MICROS, DIGITS);
    }

    private void follow() {
        while (!ended) {
            for (ConsumerRecord<String, byte[]> entry : consumer.poll(POLL)) {
                Long due = intended.get(entry.key());
                if (due != null) {
                    histogram.recordValue(Math.min(LONGEST_MICROS, (System.nanoTime() - due) / 1_000));
                }
                read.incrementAndGet();
            }
        }
        consumer.close();
    }

    @Override
    public void close() {
        ended = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
