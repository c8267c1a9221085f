package io.khabar.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.junit.jupiter.api.Test;

class TopicCheckTest {
    private static final Topics.Contract RAW =
            new Topics("news.").contracts(List.of()).get(0);

    @Test
    void a_topic_as_its_contract_wants_it_has_no_differences() {
        assertThat(check(topic(4, 1), config(Map.of()))).isEmpty();
    }

    @Test
    void partitions_and_policy_and_room_keep_the_service_from_starting() {
        assertThat(check(topic(3, 1), config(Map.of("cleanup.policy", "compact", "max.message.bytes", "1048588"))))
                .allMatch(Difference::hinders)
                .extracting(Difference::toString)
                .containsExactly(
                        "topic news.raw has 3 partitions, not 4",
                        "topic news.raw has cleanup.policy=compact, not delete",
                        "topic news.raw has max.message.bytes=1048588, not 4194304");
    }

    @Test
    void copies_and_retention_and_more_room_are_told_only_each_with_what_to_do() {
        assertThat(check(topic(4, 2), config(Map.of("retention.ms", "1000", "max.message.bytes", "9999999"))))
                .noneMatch(Difference::hinders)
                .extracting(Difference::what, Difference::remedy)
                .satisfiesExactly(
                        copies -> assertThat(copies.toList().toString())
                                .contains("2 copies, not 1", "KHABAR_REPLICATION_FACTOR=2"),
                        room -> assertThat(room.toList().toString()).contains("max.message.bytes=4194304"),
                        kept -> assertThat(kept.toList().toString())
                                .contains("retention.ms=1000, not 604800000", "--add-config retention.ms=604800000"));
    }

    @Test
    void the_brokers_own_number_of_copies_is_right_when_none_is_set() {
        assertThat(new TopicCheck(RAW, 4, -1).of(topic(4, 3), config(Map.of()))).isEmpty();
    }

    private static List<Difference> check(TopicDescription topic, Config config) {
        return new TopicCheck(RAW, 4, 1).of(topic, config);
    }

    private static TopicDescription topic(int partitions, int copies) {
        List<Node> nodes = new ArrayList<>();
        for (int copy = 0; copy < copies; copy++) {
            nodes.add(new Node(copy, "broker.example", 9092));
        }
        List<TopicPartitionInfo> infos = new ArrayList<>();
        for (int partition = 0; partition < partitions; partition++) {
            infos.add(new TopicPartitionInfo(partition, nodes.get(0), nodes, nodes));
        }
        return new TopicDescription(RAW.name(), false, infos);
    }

    private static Config config(Map<String, String> changed) {
        Map<String, String> all = new HashMap<>(RAW.config());
        all.put("cleanup.policy", "delete");
        all.putAll(changed);
        return new Config(all.entrySet().stream()
                .map(entry -> new ConfigEntry(entry.getKey(), entry.getValue()))
                .toList());
    }
}
