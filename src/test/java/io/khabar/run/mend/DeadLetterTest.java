package io.khabar.run.mend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.errors.internals.ExceptionHandlerUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadLetterTest {
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    @Test
    void kafka_streams_headers_tell_the_error_and_the_origin() {
        DeadLetter letter = DeadLetter.of(record(Map.of(
                ExceptionHandlerUtils.HEADER_ERRORS_EXCEPTION_NAME, "org.example.SerializationException",
                ExceptionHandlerUtils.HEADER_ERRORS_EXCEPTION_MESSAGE_NAME, "Unknown magic byte!",
                ExceptionHandlerUtils.HEADER_ERRORS_TOPIC_NAME, "news.raw",
                ExceptionHandlerUtils.HEADER_ERRORS_PARTITION_NAME, "3",
                ExceptionHandlerUtils.HEADER_ERRORS_OFFSET_NAME, "12345678901")));

        assertThat(letter.place()).isEqualTo(new Place("news.dead-letter", 1, 7));
        assertThat(letter.origin()).hasToString("news.raw-3@12345678901");
        assertThat(letter.exception()).isEqualTo("org.example.SerializationException");
        assertThat(letter.message()).isEqualTo("Unknown magic byte!");
        assertThat(letter.time()).isEqualTo(NOON);
        assertThat(letter.size()).isEqualTo(3);
        assertThat(ExceptionHandlerUtils.HEADER_ERRORS_STACKTRACE_NAME).startsWith(DeadLetter.ERROR_HEADERS);
    }

    @Test
    void a_header_that_a_producer_sent_under_such_a_name_does_not_count() {
        ConsumerRecord<byte[], byte[]> record = record(Map.of());
        for (String topic : new String[] {"bank.payments", "news.raw"}) {
            record.headers().add("__streams.errors.topic", topic.getBytes(UTF_8));
        }
        record.headers().add("__streams.errors.partition", "0".getBytes(UTF_8));
        record.headers().add("__streams.errors.offset", "5".getBytes(UTF_8));
        assertThat(DeadLetter.of(record).origin()).isEqualTo(new Place("news.raw", 0, 5));
    }

    @Test
    void without_headers_or_with_odd_ones_there_is_no_origin_and_nothing_fails() {
        assertThat(DeadLetter.of(record(Map.of())).origin()).isNull();
        DeadLetter odd = DeadLetter.of(record(Map.of(
                "__streams.errors.topic", "news.raw",
                "__streams.errors.partition", "-1",
                "__streams.errors.offset", "many")));
        assertThat(odd.origin()).isNull();
        assertThat(odd.message()).isEmpty();
    }

    @Test
    void a_filter_knows_reason_topic_and_time() {
        DeadLetter letter = DeadLetter.of(record(Map.of(
                "__streams.errors.exception", "org.example.SerializationException",
                "__streams.errors.message", "Unknown magic byte!",
                "__streams.errors.topic", "news.raw",
                "__streams.errors.partition", "0",
                "__streams.errors.offset", "5")));

        assertThat(DeadLetterFilter.ALL).accepts(letter);
        assertThat(new DeadLetterFilter("MAGIC", "news.raw", new Interval(NOON, NOON.plusMillis(1))))
                .accepts(letter);
        assertThat(new DeadLetterFilter("serialization", null, Interval.ALWAYS)).accepts(letter);
        assertThat(new DeadLetterFilter("timeout", null, Interval.ALWAYS)).rejects(letter);
        assertThat(new DeadLetterFilter(null, "news.articles", Interval.ALWAYS)).rejects(letter);
        assertThat(new DeadLetterFilter(null, null, new Interval(NOON.plusMillis(1), null)))
                .rejects(letter);
        assertThat(new DeadLetterFilter(null, null, new Interval(null, NOON))).rejects(letter);
        assertThat(new DeadLetterFilter(null, "news.raw", Interval.ALWAYS)).rejects(DeadLetter.of(record(Map.of())));
    }

    @Test
    void a_moment_is_an_instant_or_so_long_ago() {
        assertThat(Interval.moment("PT2H", NOON)).isEqualTo("2026-01-31T10:00:00Z");
        assertThat(Interval.moment("P1D", NOON)).isEqualTo("2026-01-30T12:00:00Z");
        assertThat(Interval.moment("2026-01-01T00:00:00Z", NOON)).isEqualTo("2026-01-01T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "P", "2026-01-01", "PT9999999999999999999H", "P-"})
    void what_is_no_moment_is_told(String text) {
        assertThatThrownBy(() -> Interval.moment(text, NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining('"' + text + '"')
                .hasMessageContaining("PT2H");
    }

    @Test
    void a_place_is_partition_and_offset() {
        assertThat(Place.parse("0:12").on("news.raw")).isEqualTo(new Place("news.raw", 0, 12));
        for (String odd : new String[] {"", "12", "0:", ":1", "-1:2", "0:1:2", "a:b", "0:9999999999999999999"}) {
            assertThatThrownBy(() -> Place.parse(odd)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static ConsumerRecord<byte[], byte[]> record(Map<String, String> headers) {
        RecordHeaders all = new RecordHeaders();
        headers.forEach((name, value) -> all.add(name, value.getBytes(UTF_8)));
        return new ConsumerRecord<>(
                "news.dead-letter",
                1,
                7,
                NOON.toEpochMilli(),
                TimestampType.CREATE_TIME,
                1,
                3,
                "k".getBytes(UTF_8),
                new byte[] {9, 9, 9},
                all,
                Optional.empty());
    }
}
