package io.khabar.run.contract;

import io.khabar.CloudEvent;
import io.khabar.Topics;
import java.util.List;
import java.util.Optional;

/**
 * A topic as other programs see it.
 *
 * @param id name within the document
 * @param contract name, schema and settings in Kafka
 * @param way whether others write it or read it
 * @param title what it is, in a few words
 * @param summary what is on it
 * @param key what its keys are
 * @param subjects IPTC Media Topics of what is on it
 */
record Channel(
        String id, Topics.Contract contract, Way way, String title, String summary, String key, List<String> subjects) {
    /** Who writes. */
    enum Way {
        /** Others write, the service reads. */
        IN,
        /** The service writes, others read. */
        OUT,
        /** Kafka Streams writes, bytes and headers as they came. */
        REFUSED
    }

    /** Name of the records on it. */
    String message() {
        return contract.schema() == null ? "DeadLetter" : contract.schema().getName();
    }

    /** The type of the CloudEvents on it; empty where its records are none. */
    Optional<String> eventType() {
        return way == Way.OUT ? Optional.of(CloudEvent.type(contract.schema())) : Optional.empty();
    }

    int partitions(int usual) {
        return contract.single() ? 1 : usual;
    }
}
