package io.khabar.run.mend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.Test;

class RedriveLogTest {
    private static final String TOPIC = "news.dead-letter";
    private static final Uuid ID = new Uuid(1, 2);
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    private final RedriveLog log = new RedriveLog("khabar-redriven", TOPIC, ID);

    @Test
    void what_was_noted_is_known_by_its_place() {
        read(log.entry(new Place(TOPIC, 0, 12), "news.raw", NOON));

        assertThat(log.of(new Place(TOPIC, 0, 12))).hasValue("2026-01-31T12:00:00Z to news.raw");
        assertThat(log.of(new Place(TOPIC, 0, 13))).isEmpty();
        assertThat(log.of(new Place(TOPIC, 1, 12))).isEmpty();
    }

    @Test
    void a_topic_that_was_made_again_has_other_records_at_the_same_places() {
        RedriveLog before = new RedriveLog("khabar-redriven", TOPIC, new Uuid(3, 4));
        read(before.entry(new Place(TOPIC, 0, 12), "news.raw", NOON));

        assertThat(log.of(new Place(TOPIC, 0, 12))).isEmpty();
        assertThat(log.outdated(Map.of(new TopicPartition(TOPIC, 0), 0L))).hasSize(1);
    }

    @Test
    void notes_on_records_that_are_gone_go_too_and_those_of_other_topics_stay() {
        read(log.entry(new Place(TOPIC, 0, 12), "news.raw", NOON));
        read(log.entry(new Place(TOPIC, 0, 13), "news.raw", NOON));
        log.note("news.rejected/x/0/1".getBytes(UTF_8), "a note".getBytes(UTF_8));

        var outdated = log.outdated(Map.of(new TopicPartition(TOPIC, 0), 13L));

        assertThat(outdated)
                .hasSize(1)
                .allSatisfy(tombstone -> assertThat(tombstone.value()).isNull());
        outdated.forEach(this::read);
        assertThat(log.of(new Place(TOPIC, 0, 12))).isEmpty();
        assertThat(log.of(new Place(TOPIC, 0, 13))).isPresent();
    }

    @Test
    void a_note_that_is_none_of_ours_breaks_nothing() {
        log.note(null, null);
        log.note((TOPIC + "/odd").getBytes(UTF_8), "x".getBytes(UTF_8));
        assertThat(log.outdated(Map.of())).hasSize(1);
    }

    private void read(ProducerRecord<byte[], byte[]> record) {
        log.note(record.key(), record.value());
    }
}
