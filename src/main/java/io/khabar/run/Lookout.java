package io.khabar.run;

import io.khabar.watch.Health;
import io.khabar.watch.MeteredMetrics;
import io.khabar.watch.Metric;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every few seconds at what nobody reports: how far behind, how large the stores, which source is silent, the health. */
final class Lookout implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);
    private static final Duration INTERVAL = Duration.ofSeconds(5);
    private static final List<String> NO_LABELS = List.of();

    private final Service service;
    private final Lag lag;
    private final MeteredMetrics metrics;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "khabar-lookout"));
    private volatile Map<TopicPartition, Long> behind;

    Lookout(Cluster cluster, Service service, MeteredMetrics metrics) {
        this.service = service;
        this.lag = new Lag(cluster, service);
        this.metrics = metrics;
    }

    /** Begins to look. */
    void start(Health health) {
        thread.scheduleWithFixedDelay(() -> look(health), 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Records behind on all partitions that this instance reads; empty when that can't be told. */
    OptionalLong behind() {
        Map<TopicPartition, Long> measured = behind;
        return measured == null
                ? OptionalLong.empty()
                : OptionalLong.of(
                        measured.values().stream().mapToLong(Long::longValue).sum());
    }

    private void look(Health health) {
        try {
            lookAtHealth(health);
            metrics.showSources(System.currentTimeMillis());
            lookAtRules();
            metrics.show(Metric.STORE_ENTRIES, stores("estimate-num-keys"));
            metrics.show(Metric.STORE_BYTES, stores("total-sst-files-size"));
            lookAtLag();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("event=lookout_failed error=\"{}\"", e.toString(), e);
        }
    }

    private void lookAtHealth(Health health) {
        Map<List<String>, Double> found = new HashMap<>();
        Health.Report report = health.ready();
        report.findings().forEach((name, finding) -> found.put(List.of(name), finding.up() ? 1.0 : 0));
        metrics.show(Metric.HEALTH, found);
        metrics.show(Metric.READY, Map.of(NO_LABELS, report.up() ? 1.0 : 0));
    }

    private void lookAtRules() {
        Map<List<String>, Double> versions = new HashMap<>();
        service.rules().forEach(rule -> versions.put(List.of(rule.getId()), (double) rule.getVersion()));
        metrics.show(Metric.RULES, versions);
    }

    private void lookAtLag() throws InterruptedException {
        Map<TopicPartition, Long> measured = null;
        try {
            measured = lag.measure();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("event=lag_unknown error=\"{}\"", e.toString());
        }
        behind = measured;
        Map<List<String>, Double> shown = new HashMap<>();
        if (measured != null) {
            measured.forEach((partition, records) ->
                    shown.put(List.of(partition.topic(), Integer.toString(partition.partition())), (double) records));
        }
        metrics.show(Metric.LAG, shown);
    }

    /** A figure of RocksDB, summed up by the names of the stores. */
    private Map<List<String>, Double> stores(String figure) {
        Map<List<String>, Double> sums = new HashMap<>();
        for (KafkaStreams stream : service.streams()) {
            stream.metrics().forEach((name, metric) -> {
                if (name.group().equals("stream-state-metrics") && name.name().equals(figure)) {
                    name.tags().forEach((tag, store) -> {
                        if (tag.startsWith("rocksdb") && metric.metricValue() instanceof Number number) {
                            sums.merge(List.of(store), number.doubleValue(), Double::sum);
                        }
                    });
                }
            });
        }
        return sums;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
