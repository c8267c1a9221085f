package io.khabar.run.mend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** For some articles the place of their newest edition on the topic of articles, found in one pass over it. */
final class NewestEditions {
    private final Map<String, Place> newest = new HashMap<>();

    /**
     * Reads the topic from the oldest of the places on.
     *
     * @param known for each article id the place of an edition of it
     */
    NewestEditions(RecordScan scan, Map<String, Place> known) {
        Map<TopicPartition, Long> starts = new HashMap<>();
        newest.putAll(known);
        known.values().forEach(place -> starts.merge(place.topicPartition(), place.offset(), Math::min));
        if (starts.isEmpty()) {
            return;
        }
        scan.from(starts, record -> {
            String id = record.key() == null ? "" : new String(record.key(), UTF_8);
            newest.computeIfPresent(id, (key, place) -> later(place, Place.of(record)));
            return true;
        });
    }

    /** Whether an edition of the article came after the one at this place. */
    boolean isSuperseded(String id, Place place) {
        Place last = newest.get(id);
        return last != null && last.partition() == place.partition() && last.offset() > place.offset();
    }

    private static Place later(Place one, Place other) {
        return other.partition() == one.partition() && other.offset() > one.offset() ? other : one;
    }
}
