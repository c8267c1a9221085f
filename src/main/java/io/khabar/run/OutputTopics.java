package io.khabar.run;

import io.khabar.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows which output topics are there, and creates one that a new rule needs.
 *
 * <p>What it knows is asked for anew after {@link #MEMORY}, so that a deleted topic is noticed; a topic that could not be
 * created is not tried again before that either, so that the stream waits at most once.
 */
final class OutputTopics implements Predicate<String> {
    private static final Logger LOG = LoggerFactory.getLogger(OutputTopics.class);
    private static final Duration MEMORY = Duration.ofSeconds(15);
    private static final int TIMEOUT_MS = 5_000;

    private final Admin admin;
    private final Topics.Contract contract;
    private final int partitions;
    private final short replication;
    private final Set<String> present = ConcurrentHashMap.newKeySet();
    private final Set<String> missing = ConcurrentHashMap.newKeySet();
    private volatile long askedAt = System.nanoTime() - MEMORY.toNanos();

    OutputTopics(Admin admin, Settings settings) {
        this.admin = admin;
        this.contract = settings.topics().entries("any");
        this.partitions = settings.number(Setting.PARTITIONS);
        this.replication = (short) settings.number(Setting.REPLICATION_FACTOR);
    }

    @Override
    public boolean test(String topic) {
        if (System.nanoTime() - askedAt >= MEMORY.toNanos()) {
            ask();
        }
        return present.contains(topic) || create(topic);
    }

    private synchronized void ask() {
        if (System.nanoTime() - askedAt < MEMORY.toNanos()) {
            return;
        }
        try {
            Set<String> names = admin.listTopics().names().get(TIMEOUT_MS, TimeUnit.MILLISECONDS);
            present.retainAll(names);
            present.addAll(names);
            missing.clear();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("event=topics_unknown error=\"{}\"", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        askedAt = System.nanoTime();
    }

    private synchronized boolean create(String topic) {
        if (present.contains(topic)) {
            return true;
        }
        if (missing.contains(topic)) {
            return false;
        }
        NewTopic wanted =
                new NewTopic(topic, Optional.of(partitions), Optional.of(replication)).configs(contract.config());
        try {
            admin.createTopics(List.of(wanted), new CreateTopicsOptions().timeoutMs(TIMEOUT_MS))
                    .all()
                    .get(TIMEOUT_MS, TimeUnit.MILLISECONDS);
            LOG.info("event=topic_created topic={} partitions={}", topic, partitions);
            present.add(topic);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            if (e.getCause() instanceof TopicExistsException) {
                present.add(topic);
                return true;
            }
            LOG.error("event=topic_missing topic={} error=\"{}\"", topic, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        missing.add(topic);
        return false;
    }
}
