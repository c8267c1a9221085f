package io.khabar.run.fault;

import io.khabar.AvroSerdes;
import io.khabar.article.RawArticle;
import io.khabar.run.Cluster;
import io.khabar.run.KafkaConfigs;
import io.khabar.run.Setting;
import io.khabar.run.fault.NewsFeed.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Puts the feed on the raw topic at a steady rate, with a poison record among every hundred events, by the clocks of
 * sources of which only some go right. A broker may begone for ten minutes before an event is given up.
 */
final class Sender implements AutoCloseable {
    static final String POISON_KEY = "poison/";

    private static final int POISON_EVERY = 100;
    private static final Duration GIVEN_UP = Duration.ofMinutes(10);

    /** How far the clocks of the sources are off; a broker takes nothing that is more than an hour ahead. */
    private static final List<Duration> CLOCKS = List.of(
            Duration.ZERO,
            Duration.ofMinutes(3),
            Duration.ZERO,
            Duration.ofDays(-2),
            Duration.ofMinutes(40),
            Duration.ofMinutes(-5));

    private final KafkaProducer<String, byte[]> producer;
    private final Serializer<RawArticle> values;
    private final String topic;
    private final Ledger ledger;
    private final Poison poison;
    private final NewsFeed feed;
    private final int rate;
    private final List<Truth> truths = new ArrayList<>();
    private final AtomicReference<Exception> failure = new AtomicReference<>();
    private final Thread thread = new Thread(this::send, "khabar-feed");
    private int poisonous;
    private volatile int burst;
    private volatile boolean goOn = true;

    /** What is to become of an event. */
    record Truth(int story, boolean redelivery) {}

    /** @param rate events a second */
    Sender(Cluster cluster, Ledger ledger, long seed, int rate) {
        Map<String, Object> config = KafkaConfigs.producer(cluster.settings());
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Math.toIntExact(GIVEN_UP.toMillis()));
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, GIVEN_UP.toMillis());
        config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 128L << 20);
        producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
        values = new AvroSerdes(cluster.registry(), cluster.settings().get(Setting.SCHEMA_REGISTRY_URL)).serializer();
        topic = cluster.settings().topics().raw();
        this.ledger = ledger;
        this.poison = new Poison(seed);
        this.feed = NewsFeed.endless(seed);
        this.rate = rate;
    }

    void start() {
        thread.start();
    }

    /** Sends so many events beside the rate as fast as the broker takes them. */
    void burst(int count) {
        burst = count;
    }

    boolean isBursting() {
        return burst > 0;
    }

    /** What was sent, by the events' numbers. */
    List<Truth> truths() {
        return List.copyOf(truths);
    }

    int poisonous() {
        return poisonous;
    }

    private void send() {
        long begun = System.nanoTime();
        long paced = 0;
        while (goOn && failure.get() == null) {
            if (burst > 0) {
                burst--;
                send(feed.next());
            } else if (paced * TimeUnit.SECONDS.toNanos(1) / rate <= System.nanoTime() - begun) {
                paced++;
                send(feed.next());
            } else {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
        }
    }

    private void send(Event event) {
        byte[] value = values.serialize(topic, event.raw());
        if (event.number() % POISON_EVERY == POISON_EVERY / 2) {
            send(POISON_KEY + poisonous++, System.currentTimeMillis(), poison.next(value));
        }
        Duration off = CLOCKS.get(Math.floorMod(event.source().hashCode(), CLOCKS.size()));
        truths.add(new Truth(event.story(), event.redelivery()));
        ledger.sent(event.number(), System.nanoTime());
        send(event.raw().getUrl(), System.currentTimeMillis() + off.toMillis(), value);
    }

    private void send(String key, long timestamp, byte[] value) {
        producer.send(new ProducerRecord<>(topic, null, timestamp, key, value), (metadata, error) -> {
            if (error != null) {
                failure.compareAndSet(null, error);
            }
        });
    }

    /** Throws what ended it before it was told to. */
    void check() {
        if (failure.get() != null) {
            throw new IllegalStateException("the broker did not take an event", failure.get());
        }
    }

    /** Ends the feed; all that was sent is on the topic afterwards. */
    void stop() throws InterruptedException {
        goOn = false;
        thread.join();
        producer.flush();
        check();
    }

    @Override
    public void close() {
        goOn = false;
        Joined.join(thread);
        values.close();
        producer.close(Duration.ofSeconds(5));
    }
}
