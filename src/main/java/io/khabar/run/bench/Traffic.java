package io.khabar.run.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.kafka.common.Metric;
import org.apache.kafka.streams.KafkaStreams;

/** Records and bytes that pipelines have written to Kafka, by topic, as their own producers count them; bytes compressed. */
final class Traffic {
    private static final String GROUP = "producer-topic-metrics";

    private final Map<String, double[]> written = new TreeMap<>();

    /** @param bed whose prefix and application id are left out of the names of topics */
    Traffic(Bed bed, List<KafkaStreams> streams) {
        String prefix = bed.topics().prefix();
        String application = prefix.substring(0, prefix.length() - 1);
        for (KafkaStreams stream : streams) {
            for (Metric metric : stream.metrics().values()) {
                String topic = metric.metricName().tags().get("topic");
                if (metric.metricName().group().equals(GROUP) && topic != null) {
                    double[] sums = written.computeIfAbsent(name(topic, prefix, application), name -> new double[2]);
                    double value = ((Number) metric.metricValue()).doubleValue();
                    switch (metric.metricName().name()) {
                        case "record-send-total" -> sums[0] += value;
                        case "byte-total" -> sums[1] += value;
                        default -> {}
                    }
                }
            }
        }
    }

    private static String name(String topic, String prefix, String application) {
        if (topic.startsWith(prefix)) {
            String name = topic.substring(prefix.length());
            return name.startsWith("topic.") ? "topic.*" : name;
        }
        return topic.replaceFirst(Pattern.quote(application) + "-(clean-|route-)?", "");
    }

    /** Bytes an article writes, by topic. */
    Map<String, Double> bytes(long articles) {
        Map<String, Double> bytes = new TreeMap<>();
        written.forEach((topic, sums) -> bytes.put(topic, sums[1] / articles));
        return bytes;
    }

    private double records() {
        return written.values().stream().mapToDouble(sums -> sums[0]).sum();
    }

    private double bytes() {
        return written.values().stream().mapToDouble(sums -> sums[1]).sum();
    }

    /** Of each topic what an article costs on it, the dearest first, and the sum. */
    Table table(long articles) {
        List<List<Object>> rows = new ArrayList<>();
        written.entrySet().stream()
                .sorted(Comparator.comparingDouble(topic -> -topic.getValue()[1]))
                .forEach(topic -> rows.add(
                        List.of(topic.getKey(), topic.getValue()[0] / articles, topic.getValue()[1] / articles)));
        rows.add(List.of("all", records() / articles, bytes() / articles));
        return new Table(
                "traffic",
                "Written to Kafka by the service for an article, compressed",
                List.of("topic", "records", "bytes"),
                rows);
    }
}
