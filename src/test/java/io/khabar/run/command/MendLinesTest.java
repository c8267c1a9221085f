package io.khabar.run.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.khabar.TestArticles;
import io.khabar.article.RawArticle;
import io.khabar.article.Reason;
import io.khabar.article.Rejected;
import io.khabar.article.Stage;
import io.khabar.run.Service.Part;
import io.khabar.run.mend.DeadLetter;
import io.khabar.run.mend.PartReset;
import io.khabar.run.mend.Place;
import io.khabar.run.mend.Refusal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** What the commands for mending print. */
class MendLinesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
    private static final String NOTE = "2026-02-01T00:00:00Z to news.raw";

    @Test
    void a_dead_letter_is_a_line_or_an_object() throws Exception {
        DeadLetterLines lines = new DeadLetterLines(place -> Optional.of(NOTE));
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>("news.dead-letter", 1, 7, "مفتاح".getBytes(UTF_8), new byte[1234]);
        DeadLetter letter = new DeadLetter(
                new Place("news.dead-letter", 1, 7),
                NOON,
                new Place("news.raw", 3, 9),
                "org.example.SerializationException",
                "Unknown\nmagic " + "x".repeat(500),
                record);

        assertThat(lines.line(letter))
                .contains("1:7 ", NOON.toString(), "news.raw-3@9", "1,234 bytes", "مفتاح", "(redriven " + NOTE + ")")
                .contains("  SerializationException: Unknown magic x")
                .hasSizeLessThan(350)
                .doesNotContain("\n");
        JsonNode json = JSON.readTree(lines.json(letter));
        assertThat(json.get("partition").asInt()).isEqualTo(1);
        assertThat(json.get("offset").asLong()).isEqualTo(7);
        assertThat(json.get("origin").get("topic").asText()).isEqualTo("news.raw");
        assertThat(json.get("key").asText()).isEqualTo("مفتاح");
        assertThat(json.get("message").asText()).hasSize(514);
        assertThat(json.get("redriven").asText()).isEqualTo(NOTE);
    }

    @Test
    void a_dead_letter_of_unknown_origin_is_told_too() throws Exception {
        DeadLetterLines lines = new DeadLetterLines(place -> Optional.empty());
        DeadLetter letter = new DeadLetter(
                new Place("news.dead-letter", 0, 0),
                NOON,
                null,
                "",
                "",
                new ConsumerRecord<>("news.dead-letter", 0, 0, null, null));

        assertThat(lines.line(letter)).contains("0:0 ", "?", "0 bytes").doesNotContain("redriven");
        assertThat(JSON.readTree(lines.json(letter)).get("key").isNull()).isTrue();
    }

    @Test
    void a_rejection_is_a_line_an_object_or_shown_whole() throws Exception {
        RefusalLines lines = new RefusalLines(place -> Optional.empty());
        RawArticle raw = TestArticles.page(TestArticles.HEADLINE, TestArticles.BODY);
        raw.setSource("Example");
        Rejected rejected = Rejected.newBuilder()
                .setStage(Stage.DECODE)
                .setReason(Reason.NO_BODY)
                .setMessage("no text")
                .setTopic("news.raw")
                .setPartition(2)
                .setOffset(5)
                .setKey("k")
                .setRaw(raw)
                .build();
        Refusal refusal = new Refusal(
                new Place("news.rejected", 0, 3),
                NOON,
                rejected,
                new ConsumerRecord<>("news.rejected", 0, 3, null, new byte[0]));

        assertThat(lines.line(refusal)).contains("0:3 ", "DECODE", "NO_BODY", "news.raw-2@5", "no text");
        JsonNode json = JSON.readTree(lines.json(refusal));
        assertThat(json.get("reason").asText()).isEqualTo("NO_BODY");
        assertThat(json.get("source").asText()).isEqualTo("Example");
        assertThat(json.get("origin").get("offset").asLong()).isEqualTo(5);
        assertThat(json.get("redriven").isNull()).isTrue();
        assertThat(lines.show(refusal, 20))
                .contains("redriven  never")
                .last()
                .asString()
                .startsWith("وسطاء")
                .hasSize(21);
        assertThat(raw.getContent().hasRemaining()).as("shown, not used up").isTrue();
    }

    @Test
    void a_plan_tells_what_goes_and_what_readers_will_see() throws Exception {
        PartReset plan = new PartReset(
                Part.CLEAN,
                "khabar-clean",
                List.of("client at /127.0.0.1"),
                "news.raw",
                Map.of(new TopicPartition("news.raw", 0), 7L),
                12_345,
                6,
                900,
                List.of("khabar-clean-editions-changelog"),
                "khabar-clean-letters",
                Path.of("/state/khabar-clean"));

        assertThat(String.join("\n", ResetLines.of(plan)))
                .contains("must be stopped", "news.raw begins at [7]", "12,345 records at most would be read again")
                .contains("LOST     6 records", "khabar-clean-editions-changelog", "emptied  khabar-clean-letters")
                .contains("/state/khabar-clean", "revision 1", "900 records of articles");
        JsonNode json = JSON.readTree(ResetLines.json(plan));
        assertThat(json.get("readAgain").asLong()).isEqualTo(12_345);
        assertThat(json.get("lost").asLong()).isEqualTo(6);
        assertThat(json.get("running").get(0).asText()).startsWith("client");
        assertThat(json.get("deletedTopics")).hasSize(1);
    }
}
