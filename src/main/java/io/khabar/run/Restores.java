package io.khabar.run;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** How much of the state stores is still to be read back from their changelogs. */
final class Restores implements StateRestoreListener {
    private final Map<TopicPartition, Open> open = new ConcurrentHashMap<>();

    private record Open(String store, long left) {}

    @Override
    public void onRestoreStart(TopicPartition partition, String store, long start, long end) {
        open.put(partition, new Open(store, Math.max(0, end - start)));
    }

    @Override
    public void onBatchRestored(TopicPartition partition, String store, long batchEnd, long restored) {
        open.computeIfPresent(partition, (key, before) -> new Open(store, Math.max(0, before.left() - restored)));
    }

    @Override
    public void onRestoreEnd(TopicPartition partition, String store, long restored) {
        open.remove(partition);
    }

    @Override
    public void onRestoreSuspended(TopicPartition partition, String store, long restored) {
        open.remove(partition);
    }

    /** Records left, by store; empty when nothing is being restored. */
    Map<String, Long> left() {
        return open.values().stream()
                .collect(Collectors.groupingBy(Open::store, TreeMap::new, Collectors.summingLong(Open::left)));
    }
}
