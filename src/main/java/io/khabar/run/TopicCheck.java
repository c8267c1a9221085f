package io.khabar.run;

import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_DELETE;
import static org.apache.kafka.common.config.TopicConfig.MAX_MESSAGE_BYTES_CONFIG;

import io.khabar.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;

/**
 * Compares a topic that is there with its contract.
 *
 * <p>The service does not start where it would go wrong: with another number of partitions, a policy that deletes rules or
 * needs keys, or room for less than a record. How long and how often records are kept is the operator's to decide; that is
 * told only.
 */
final class TopicCheck {
    private final Topics.Contract contract;
    private final int partitions;
    private final int replication;
    private final List<Difference> differences = new ArrayList<>();

    /**
     * @param partitions number of partitions wanted
     * @param replication number of copies wanted; -1 for whatever the brokers make
     */
    TopicCheck(Topics.Contract contract, int partitions, int replication) {
        this.contract = contract;
        this.partitions = partitions;
        this.replication = replication;
    }

    static Difference missing(Topics.Contract contract, boolean hinders) {
        return new Difference("topic", contract.name(), "is not there", "./khabar topics create", hinders);
    }

    /** What differs, in the order partitions, copies, settings by name. */
    List<Difference> of(TopicDescription topic, Config config) {
        int found = topic.partitions().size();
        if (found != partitions) {
            tell("has %d partitions, not %d".formatted(found, partitions), morePartitions(found), true);
        }
        topic.partitions().stream()
                .mapToInt(partition -> partition.replicas().size())
                .filter(copies -> replication > 0 && copies != replication)
                .findFirst()
                .ifPresent(copies -> tell(
                        "has %d copies, not %d".formatted(copies, replication),
                        "kafka-reassign-partitions moves and copies partitions, or set %s=%d"
                                .formatted(Setting.REPLICATION_FACTOR.variable(), copies),
                        false));
        Map<String, String> wanted = new HashMap<>(contract.config());
        wanted.putIfAbsent(CLEANUP_POLICY_CONFIG, CLEANUP_POLICY_DELETE);
        new TreeMap<>(wanted).forEach((name, value) -> compare(name, value, config.get(name)));
        return differences;
    }

    private void compare(String name, String wanted, ConfigEntry found) {
        String value = found == null ? "nothing" : found.value();
        if (!value.equals(wanted)) {
            boolean hinders = name.equals(CLEANUP_POLICY_CONFIG)
                    || (name.equals(MAX_MESSAGE_BYTES_CONFIG) && isLess(value, wanted));
            tell(
                    "has %s=%s, not %s".formatted(name, value, wanted),
                    "kafka-configs --alter --entity-type topics --entity-name %s --add-config %s=%s"
                            .formatted(contract.name(), name, wanted),
                    hinders);
        }
    }

    private static boolean isLess(String value, String than) {
        return !value.matches("\\d{1,18}") || Long.parseLong(value) < Long.parseLong(than);
    }

    private String morePartitions(int found) {
        String fits = contract.single()
                ? "delete it and ./khabar topics create, then write its records again"
                : "set %s=%d, if all topics have as many".formatted(Setting.PARTITIONS.variable(), found);
        return fits + "; the number of a topic in use can't be changed without a new application id";
    }

    private void tell(String what, String remedy, boolean hinders) {
        differences.add(new Difference("topic", contract.name(), what, remedy, hinders));
    }
}
