package io.khabar.run.fuzz;

import io.khabar.AvroSerdes;
import io.khabar.article.RawArticle;
import io.khabar.run.Cluster;
import io.khabar.run.KafkaConfigs;
import io.khabar.run.Running;
import io.khabar.run.Setting;
import io.khabar.run.Settings;
import io.khabar.run.fault.NewsFeed;
import io.khabar.run.fault.NewsFeed.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;

/** Puts mutated events on the raw topic, a good article after each batch, and looks where each has ended. */
public final class FuzzRun {
    private static final int BATCH = 500;

    /** A good article must come through within this; all that came before it on its partition has then been read. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final int RARE = 5;
    private static final int MEBIBYTE = 1 << 20;

    private final Cluster cluster;
    private final Running running;
    private final LongConsumer progress;
    private final List<Sent> sent = new ArrayList<>();
    private int stopped;

    private record Sent(Mutation mutation, Future<RecordMetadata> at) {
        String place() throws Exception {
            return Ends.place(at.get().partition(), at.get().offset());
        }
    }

    /**
     * @param running the service on that cluster
     * @param progress told how many events have ended
     */
    public FuzzRun(Cluster cluster, Running running, LongConsumer progress) {
        this.cluster = cluster;
        this.running = running;
        this.progress = progress;
    }

    /** @param count mutated events */
    public FuzzReport run(int count, long seed) throws Exception {
        long begun = System.nanoTime();
        Settings settings = cluster.settings();
        String topic = settings.topics().raw();
        Serializer<RawArticle> values =
                new AvroSerdes(cluster.registry(), settings.get(Setting.SCHEMA_REGISTRY_URL)).serializer();
        Mutator mutator = new Mutator(topic, values, schemaIds(), seed);
        Random random = new Random(seed);
        Iterator<RawArticle> articles = articles(count + count / BATCH + 1, seed);
        try (Ends ends = new Ends(cluster);
                KafkaProducer<byte[], byte[]> producer = producer(settings)) {
            for (int done = 0; done < count && isRunning(); done += BATCH) {
                for (int event = done; event < Math.min(count, done + BATCH); event++) {
                    Mutation mutation = any(random);
                    send(producer, mutation, mutator.mutate(articles.next(), mutation));
                }
                send(producer, Mutation.NONE, mutator.mutate(articles.next(), Mutation.NONE));
                producer.flush();
                awaitGood(ends);
            }
            awaitAll(ends);
            return report(ends, (System.nanoTime() - begun) / 1e9);
        } finally {
            values.close();
        }
    }

    private void send(
            KafkaProducer<byte[], byte[]> producer, Mutation mutation, ProducerRecord<byte[], byte[]> record) {
        sent.add(new Sent(mutation, producer.send(record)));
    }

    /** Each as often, but for the largest, which take a second. */
    private static Mutation any(Random random) {
        Mutation[] all = Mutation.values();
        Mutation mutation = all[1 + random.nextInt(all.length - 1)];
        boolean isRare = mutation == Mutation.HUGE_CONTENT || mutation == Mutation.LONG_WORD;
        return isRare && random.nextInt(RARE) > 0 ? Mutation.FLIPPED_BITS : mutation;
    }

    /** As a foreign producer may be set: what a record has before compression is no limit. */
    private static KafkaProducer<byte[], byte[]> producer(Settings settings) {
        Map<String, Object> config = KafkaConfigs.producer(settings);
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 16 * MEBIBYTE);
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private List<Integer> schemaIds() throws Exception {
        List<Integer> ids = new ArrayList<>();
        for (String subject : cluster.registry().getAllSubjects()) {
            ids.add(cluster.registry().getLatestSchemaMetadata(subject).getId());
        }
        return ids;
    }

    private static Iterator<RawArticle> articles(int count, long seed) {
        return NewsFeed.events(2 * count, seed).stream()
                .filter(event -> event.story() != NewsFeed.REJECTED)
                .map(Event::raw)
                .iterator();
    }

    private boolean isRunning() {
        return running.service().failure().isEmpty();
    }

    private void awaitGood(Ends ends) throws Exception {
        String good = sent.get(sent.size() - 1).place();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (ends.of(good) == null && System.nanoTime() < end && isRunning()) {
            progress.accept(ends.count());
            Thread.sleep(50);
        }
        stopped += ends.of(good) == Ends.End.PAGE ? 0 : 1;
    }

    /** Until each has an end, or there was none for a while. */
    private void awaitAll(Ends ends) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        int last = -1;
        while (ends.count() < sent.size() && System.nanoTime() < end && isRunning()) {
            if (ends.count() > last) {
                last = ends.count();
                end = System.nanoTime() + PATIENCE.toNanos();
            }
            progress.accept(ends.count());
            Thread.sleep(50);
        }
    }

    private FuzzReport report(Ends ends, double seconds) throws Exception {
        Map<Mutation, Map<Ends.End, Integer>> ended = new EnumMap<>(Mutation.class);
        Map<Mutation, Integer> missing = new EnumMap<>(Mutation.class);
        List<String> examples = new ArrayList<>();
        for (Sent each : sent) {
            Ends.End end = ends.of(each.place());
            if (end == null) {
                missing.merge(each.mutation(), 1, Integer::sum);
                examples.add(each.mutation() + " at " + each.place());
            } else {
                ended.computeIfAbsent(each.mutation(), mutation -> new EnumMap<>(Ends.End.class))
                        .merge(end, 1, Integer::sum);
            }
        }
        String failure = running.service().failure().map(Throwable::toString).orElse("");
        return new FuzzReport(
                ended, missing, stopped, failure, examples.subList(0, Math.min(10, examples.size())), seconds);
    }
}
