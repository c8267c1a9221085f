package io.khabar.run.mend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;

/**
 * Which records were redriven: a note for each on a compacted topic, as plain text that any tool shows.
 *
 * <p>The key names the topic's id too, since a topic that is deleted and made again counts its offsets anew.
 */
final class RedriveLog {
    private final String logTopic;
    private final String topic;
    private final Uuid id;
    private final Map<String, String> notes = new HashMap<>();

    /**
     * @param logTopic name of the topic with the notes
     * @param topic topic whose records are redriven
     * @param id id of that topic
     */
    RedriveLog(String logTopic, String topic, Uuid id) {
        this.logTopic = logTopic;
        this.topic = topic;
        this.id = id;
    }

    /** Whether there is a topic with notes. */
    boolean isThere(RecordScan scan) {
        return scan.partitions(logTopic) > 0;
    }

    /** Reads all notes on the topic's records. */
    void read(RecordScan scan) throws IOException {
        scan.all(logTopic, record -> {
            note(record.key(), record.value());
            return true;
        });
    }

    void note(byte[] key, byte[] value) {
        String name = key == null ? "" : new String(key, UTF_8);
        if (!name.startsWith(topic + '/')) {
            return;
        }
        if (value == null) {
            notes.remove(name);
        } else {
            notes.put(name, new String(value, UTF_8));
        }
    }

    /** When the record at this place was redriven and where to; empty when it was not. */
    Optional<String> of(Place place) {
        return Optional.ofNullable(notes.get(name(place)));
    }

    /** The note that the record at this place was redriven. */
    ProducerRecord<byte[], byte[]> entry(Place place, String target, Instant at) {
        return new ProducerRecord<>(logTopic, name(place).getBytes(UTF_8), (at + " to " + target).getBytes(UTF_8));
    }

    /**
     * What takes the notes off the topic whose record is no longer there.
     *
     * @param oldest the oldest offset that is kept of each partition
     */
    List<ProducerRecord<byte[], byte[]>> outdated(Map<TopicPartition, Long> oldest) {
        List<ProducerRecord<byte[], byte[]>> tombstones = new ArrayList<>();
        for (String name : notes.keySet()) {
            String[] parts = name.substring(topic.length() + 1).split("/");
            boolean gone = parts.length != 3
                    || !parts[0].equals(id.toString())
                    || Long.parseLong(parts[2])
                            < oldest.getOrDefault(new TopicPartition(topic, Integer.parseInt(parts[1])), 0L);
            if (gone) {
                tombstones.add(new ProducerRecord<>(logTopic, name.getBytes(UTF_8), null));
            }
        }
        return tombstones;
    }

    private String name(Place place) {
        return "%s/%s/%d/%d".formatted(topic, id, place.partition(), place.offset());
    }
}
