package io.khabar.run.bench;

import io.khabar.run.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import org.apache.kafka.common.Metric;
import org.apache.kafka.streams.KafkaStreams;

/** What a process that runs broker, registry and service holds when it has worked for a while. */
final class MemoryUse {
    private static final double MEBIBYTE = 1024 * 1024;

    private final Running running;

    MemoryUse(Running running) {
        this.running = running;
    }

    Table table(int articles) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("heap after collection, MiB", heap() / MEBIBYTE));
        // Every store reports the one cache that all share.
        rows.add(List.of("RocksDB block cache, MiB", rocks("block-cache-usage", Math::max) / MEBIBYTE));
        rows.add(List.of("RocksDB write buffers, MiB", rocks("size-all-mem-tables", Double::sum) / MEBIBYTE));
        rows.add(List.of("RocksDB table readers, MiB", rocks("estimate-table-readers-mem", Double::sum) / MEBIBYTE));
        rows.add(List.of("RocksDB files, MiB", rocks("total-sst-files-size", Double::sum) / MEBIBYTE));
        resident().ifPresent(bytes -> rows.add(List.of("resident memory of the process, MiB", bytes / MEBIBYTE)));
        return new Table(
                "memory",
                "Memory of broker, registry, service and load in one process after %,d articles".formatted(articles),
                List.of("what", "amount"),
                rows);
    }

    /** Bytes of the heap that are in use after a collection. */
    static double heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return (double) Runtime.getRuntime().totalMemory()
                - Runtime.getRuntime().freeMemory();
    }

    private double rocks(String name, DoubleBinaryOperator operator) {
        double value = 0;
        for (KafkaStreams streams : running.service().streams()) {
            for (Metric metric : streams.metrics().values()) {
                if (metric.metricName().name().equals(name) && metric.metricValue() instanceof Number number) {
                    value = operator.applyAsDouble(value, number.doubleValue());
                }
            }
        }
        return value;
    }

    /** Linux tells it; elsewhere it is left out. */
    private static Optional<Double> resident() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024)
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
