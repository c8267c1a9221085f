package io.khabar.run.page;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class FollowedTest {
    private static final long SECOND = 1_000_000_000;

    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private long nanos;
    private final Followed followed = new Followed(new Topics("news."), consumer, () -> nanos);

    @Test
    void only_what_is_published_is_followed_and_from_near_the_end() {
        topic("news.articles", 2, 0, 10_000);
        topic("news.topic.ceasefire", 1, 0, 40);
        topic("news.rules", 1, 0, 10_000);
        topic("news.raw", 1, 0, 10_000);
        topic("other.articles", 1, 0, 10_000);
        followed.refresh();

        assertThat(positions())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "news.articles-0", 9749L,
                        "news.articles-1", 9749L,
                        "news.topic.ceasefire-0", 0L,
                        "news.rules-0", 0L));
    }

    @Test
    void what_went_by_before_is_not_live() {
        topic("news.articles", 1, 0, 100);
        followed.refresh();
        assertThat(followed.isLive(record(99))).isFalse();
        assertThat(followed.isLive(record(100))).isTrue();
    }

    @Test
    void a_topic_that_is_new_is_found_after_a_while_and_others_are_read_on() {
        topic("news.articles", 1, 0, 100);
        followed.refresh();
        consumer.seek(new TopicPartition("news.articles", 0), 77);
        topic("news.topic.new", 1, 0, 3);
        nanos += 14 * SECOND;
        followed.refresh();
        assertThat(positions()).doesNotContainKey("news.topic.new-0");
        nanos += SECOND;
        followed.refresh();
        assertThat(positions()).containsEntry("news.topic.new-0", 0L).containsEntry("news.articles-0", 77L);
    }

    @Test
    void what_can_not_be_read_is_left_out_and_counted_but_never_a_rule() {
        topic("news.articles", 1, 0, 100);
        topic("news.duplicates", 1, 0, 100);
        topic("news.rules", 1, 0, 100);
        followed.refresh();
        ends("news.articles", 1, 5100);
        ends("news.duplicates", 1, 600);
        ends("news.rules", 1, 5100);
        followed.skipTowardsEnd();

        assertThat(positions())
                .containsEntry("news.articles-0", 4850L)
                .containsEntry("news.duplicates-0", 0L)
                .containsEntry("news.rules-0", 0L);
        assertThat(followed.skipped()).isEqualTo(4850);
    }

    @Test
    void a_topic_that_we_may_not_read_is_left_for_good_and_others_are_read_on() {
        topic("news.articles", 1, 0, 100);
        topic("news.duplicates", 1, 0, 100);
        followed.refresh();
        consumer.seek(new TopicPartition("news.articles", 0), 77);
        followed.leave(Set.of("news.duplicates"));
        nanos += 15 * SECOND;
        followed.refresh();

        assertThat(positions()).containsExactly(Map.entry("news.articles-0", 77L));
        assertThat(followed.barred()).containsExactly("news.duplicates");
    }

    private void topic(String name, int partitions, long beginning, long end) {
        consumer.updatePartitions(
                name,
                IntStream.range(0, partitions)
                        .mapToObj(i -> new PartitionInfo(name, i, Node.noNode(), new Node[0], new Node[0]))
                        .toList());
        Map<TopicPartition, Long> beginnings = new HashMap<>();
        IntStream.range(0, partitions).forEach(i -> beginnings.put(new TopicPartition(name, i), beginning));
        consumer.updateBeginningOffsets(beginnings);
        ends(name, partitions, end);
    }

    private void ends(String name, int partitions, long end) {
        Map<TopicPartition, Long> ends = new HashMap<>();
        IntStream.range(0, partitions).forEach(i -> ends.put(new TopicPartition(name, i), end));
        consumer.updateEndOffsets(ends);
    }

    private Map<String, Long> positions() {
        return consumer.assignment().stream().collect(toMap(TopicPartition::toString, consumer::position));
    }

    private static ConsumerRecord<String, byte[]> record(long offset) {
        return new ConsumerRecord<>("news.articles", 0, offset, "key", new byte[0]);
    }
}
