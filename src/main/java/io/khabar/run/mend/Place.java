package io.khabar.run.mend;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Where a record stands. */
public record Place(String topic, int partition, long offset) {
    static Place of(ConsumerRecord<?, ?> record) {
        return new Place(record.topic(), record.partition(), record.offset());
    }

    /**
     * A place as one types it, on a topic that is not said.
     *
     * @param text partition and offset, such as {@code 0:12}
     * @throws IllegalArgumentException when it is no such text
     */
    public static Place parse(String text) {
        if (!text.matches("\\d{1,9}:\\d{1,18}")) {
            throw new IllegalArgumentException("\"%s\" is no PARTITION:OFFSET such as 0:12".formatted(text));
        }
        int colon = text.indexOf(':');
        return new Place("", Integer.parseInt(text.substring(0, colon)), Long.parseLong(text.substring(colon + 1)));
    }

    /** The same place on this topic. */
    public Place on(String name) {
        return new Place(name, partition, offset);
    }

    TopicPartition topicPartition() {
        return new TopicPartition(topic, partition);
    }

    /** As Kafka's own messages write it. */
    @Override
    public String toString() {
        return topic + '-' + partition + '@' + offset;
    }
}
