package io.khabar.run;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.khabar.AvroSerdes;
import io.khabar.Topics;
import io.khabar.article.TopicEntry;
import io.khabar.reject.RegistryWait;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows which output topics can be written to, and makes ready one that a new rule needs: the topic, and the schema of
 * its entries in the registry.
 *
 * <p>What it knows is asked for anew after {@link #MEMORY}, so that a deleted topic is noticed; a topic that could not be
 * created is not tried again before that either, so that the stream waits at most once.
 */
final class OutputTopics implements Predicate<String> {
    private static final Logger LOG = LoggerFactory.getLogger(OutputTopics.class);
    private static final Duration MEMORY = Duration.ofSeconds(15);
    private static final int TIMEOUT_MS = 5_000;

    private final Settings settings;
    private final Admin admin;
    private final SchemaRegistryClient registry;
    private final RegistryWait wait;
    private final Set<String> present = ConcurrentHashMap.newKeySet();
    private final Set<String> usable = ConcurrentHashMap.newKeySet();
    private final Set<String> missing = ConcurrentHashMap.newKeySet();
    private volatile long askedAt = System.nanoTime() - MEMORY.toNanos();

    /** @param wait what to do while the registry is away: an entry is not refused for that */
    OutputTopics(Cluster cluster, RegistryWait wait) {
        this.wait = wait;
        this.settings = cluster.settings();
        this.admin = cluster.admin();
        this.registry = cluster.registry();
    }

    @Override
    public boolean test(String topic) {
        if (System.nanoTime() - askedAt >= MEMORY.toNanos()) {
            ask();
        }
        return usable.contains(topic) || makeUsable(topic);
    }

    private synchronized void ask() {
        if (System.nanoTime() - askedAt < MEMORY.toNanos()) {
            return;
        }
        try {
            Set<String> names = admin.listTopics().names().get(TIMEOUT_MS, TimeUnit.MILLISECONDS);
            present.retainAll(names);
            present.addAll(names);
            usable.retainAll(names);
            missing.clear();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("event=topics_unknown error=\"{}\"", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        askedAt = System.nanoTime();
    }

    private synchronized boolean makeUsable(String topic) {
        if (usable.contains(topic)) {
            return true;
        }
        if (missing.contains(topic)) {
            return false;
        }
        try {
            if (!present.contains(topic)) {
                create(topic);
            }
            wait.answer(() -> register(topic));
            usable.add(topic);
            return true;
        } catch (ExecutionException | TimeoutException | SerializationException e) {
            LOG.error("event=topic_missing topic={} error=\"{}\"", topic, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        missing.add(topic);
        return false;
    }

    private int register(String topic) {
        try {
            return registry.register(
                    AvroSerdes.subject(topic), new AvroSchema(AvroSerdes.published(TopicEntry.getClassSchema())));
        } catch (IOException | RestClientException e) {
            throw new SerializationException("no schema for entries on " + topic, e);
        }
    }

    private void create(String topic) throws ExecutionException, InterruptedException, TimeoutException {
        NewTopic wanted = TopicSetup.newTopic(settings, Topics.entriesOn(topic));
        try {
            admin.createTopics(List.of(wanted), new CreateTopicsOptions().timeoutMs(TIMEOUT_MS))
                    .all()
                    .get(TIMEOUT_MS, TimeUnit.MILLISECONDS);
            LOG.info("event=topic_created topic={} partitions={}", topic, wanted.numPartitions());
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
        present.add(topic);
    }
}
