package io.khabar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.khabar.article.RawArticle;
import io.khabar.dedup.Dependent;
import io.khabar.reject.RegistryAway;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Only the first record of a topic goes through Confluent's serdes; all others must look as if they had. */
class AvroSerdesTest {
    private static final String URL = "mock://serdes";
    private static final String TOPIC = "raw";

    private final MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
    private final AvroSerdes serdes = new AvroSerdes(registry, URL);
    private final Serializer<RawArticle> writer = serdes.serializer();
    private final Deserializer<RawArticle> reader = serdes.deserializer(RawArticle.class);

    @BeforeEach
    void registers() throws Exception {
        registry.register(TOPIC + "-value", published(RawArticle.getClassSchema()));
    }

    @Test
    void writesEachRecordAsConfluentDoes() {
        KafkaAvroSerializer confluent = new KafkaAvroSerializer(
                registry,
                Map.of(
                        "schema.registry.url",
                        URL,
                        "auto.register.schemas",
                        false,
                        "avro.remove.java.properties",
                        true));
        for (int i = 0; i < 5; i++) {
            assertThat(writer.serialize(TOPIC, raw("نص " + i))).isEqualTo(confluent.serialize(TOPIC, raw("نص " + i)));
        }
    }

    @Test
    void readsEachRecordAsItWasWritten() {
        for (int i = 0; i < 5; i++) {
            RawArticle raw = raw("غزة ".repeat(i * 1_000));
            assertThat(reader.deserialize(TOPIC, writer.serialize(TOPIC, raw))).isEqualTo(raw);
        }
    }

    @Test
    void knowsNoRecordWithoutBytes() {
        assertThat(writer.serialize(TOPIC, null)).isNull();
        assertThat(reader.deserialize(TOPIC, null)).isNull();
    }

    @Test
    void readsWhatAnOlderSchemaWrote() throws Exception {
        Serializer<RawArticle> any = serdes.serializer();
        byte[] now = any.serialize(TOPIC, raw("نص"));
        // The same fields with another description: another schema for the registry, under another number.
        int older = registry.register(
                TOPIC + "-value",
                new AvroSchema(new Schema.Parser()
                        .parse(RawArticle.getClassSchema()
                                .toString()
                                .replaceFirst("\"doc\":\"", "\"doc\":\"Older: "))));
        byte[] before = now.clone();
        ByteBuffer.wrap(before).putInt(1, older);
        assertThat(before).isNotEqualTo(now);
        for (int i = 0; i < 3; i++) {
            assertThat(reader.deserialize(TOPIC, before)).isEqualTo(raw("نص"));
            assertThat(reader.deserialize(TOPIC, now)).isEqualTo(raw("نص"));
        }
    }

    @Test
    void tellsWhatIsWrongWithUnreadableBytesAsConfluentDoes() {
        byte[] good = writer.serialize(TOPIC, raw("نص"));
        reader.deserialize(TOPIC, good);
        KafkaAvroDeserializer confluent =
                new KafkaAvroDeserializer(registry, Map.of("schema.registry.url", URL, "specific.avro.reader", true));
        byte[] unknown = good.clone();
        ByteBuffer.wrap(unknown).putInt(1, 77);
        for (byte[] bad :
                List.of(Arrays.copyOf(good, 9), Arrays.copyOf(good, 3), unknown, new byte[] {1, 2, 3, 4, 5, 6})) {
            Throwable theirs = catchThrowable(() -> confluent.deserialize(TOPIC, bad));
            assertThat(theirs).isNotNull();
            assertThatThrownBy(() -> reader.deserialize(TOPIC, bad))
                    .isInstanceOf(theirs.getClass())
                    .hasMessage(theirs.getMessage())
                    .matches(error -> !RegistryAway.caused(error), "not the registry's fault");
        }
        assertThat(reader.deserialize(TOPIC, good)).isEqualTo(raw("نص"));
    }

    @Test
    void refusesASchemaThatIsNotRegistered() {
        Serializer<Dependent> dependents = serdes.serializer();
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> dependents.serialize("other", new Dependent("a", 1)))
                    .isInstanceOf(SerializationException.class);
        }
    }

    @Test
    void isSharedByThreads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> wrong = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                String text = String.valueOf((char) ('a' + thread)).repeat(200 * (thread + 1));
                wrong.add(threads.submit(() -> {
                    int bad = 0;
                    for (int i = 0; i < 2_000; i++) {
                        RawArticle read = reader.deserialize(TOPIC, writer.serialize(TOPIC, raw(text)));
                        bad += read.equals(raw(text)) ? 0 : 1;
                    }
                    return bad;
                }));
            }
            for (Future<Integer> bad : wrong) {
                assertThat(bad.get()).isZero();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static AvroSchema published(Schema schema) {
        return new AvroSchema(AvroSerdes.published(schema));
    }

    private static RawArticle raw(String text) {
        return RawArticle.newBuilder()
                .setUrl("https://news.example/1")
                .setSource("news.example")
                .setMediaType("text/plain")
                .setContent(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)))
                .setFetchedAt(Instant.ofEpochMilli(1_700_000_000_000L))
                .build();
    }
}
