package io.khabar.dedup;

import static org.apache.kafka.streams.state.Stores.inMemoryKeyValueStore;
import static org.apache.kafka.streams.state.Stores.inMemoryWindowStore;
import static org.apache.kafka.streams.state.Stores.keyValueStoreBuilder;
import static org.apache.kafka.streams.state.Stores.windowStoreBuilder;
import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.khabar.AvroSerdes;
import io.khabar.article.Article;
import io.khabar.article.Duplicate;
import io.khabar.article.Provenance;
import io.khabar.watch.CountedMetrics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers of the index that come in another order than the questions went out; the test driver can't bring that about. */
class SettleStepTest {
    /** What the mocked context calls the changelog of every store. */
    private static final String CHANGELOG = "changelog";

    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final Duration WINDOW = Duration.ofDays(7);

    @TempDir
    private Path state;

    private final CountedMetrics metrics = new CountedMetrics();
    private MockProcessorContext<String, SpecificRecord> context;
    private IdentifyStep identify;
    private SettleStep settle;
    private long offset;

    @BeforeEach
    void init() throws Exception {
        Properties config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, "settle-step-test");
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
        context = new MockProcessorContext<>(config, new TaskId(0, 0), state.toFile());
        context.setCurrentStreamTimeMs(1_000);
        MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
        for (Schema schema : List.of(Edition.getClassSchema(), Pending.getClassSchema())) {
            registry.register(CHANGELOG + "-value", new AvroSchema(AvroSerdes.published(schema)));
        }
        AvroSerdes serdes = new AvroSerdes(registry, "mock://dedup");
        add(windowStoreBuilder(
                        inMemoryWindowStore(DedupStores.EDITIONS, WINDOW.multipliedBy(2), WINDOW, false),
                        Serdes.String(),
                        serdes.of(Edition.class))
                .withLoggingDisabled()
                .build());
        add(keyValueStoreBuilder(inMemoryKeyValueStore(DedupStores.PENDING), Serdes.String(), serdes.of(Pending.class))
                .withLoggingDisabled()
                .build());
        identify = new IdentifyStep(WINDOW, metrics);
        settle = new SettleStep(WINDOW, metrics);
        identify.init(context);
        settle.init(context);
    }

    @Test
    void editions_are_published_in_their_order_whatever_order_the_answers_come_in() {
        arrive("one");
        arrive("two");
        arrive("three");

        answer(3, null);
        answer(2, null);
        assertThat(published()).isEmpty();

        answer(1, null);
        assertThat(published()).containsExactly("1 one", "2 two", "3 three");
        assertThat(metrics.sumRuleBreach()).contains("settled 3");
    }

    @Test
    void a_copy_that_became_something_else_while_it_waited_is_published_after_its_verdict() {
        arrive("a copy");
        arrive("something else");

        answer(2, null);
        answer(1, "of-another");
        assertThat(published()).containsExactly("copy of of-another", "2 something else");
    }

    @Test
    void a_redelivery_is_told_while_the_edition_still_waits() {
        arrive("one");
        arrive("one");
        assertThat(published()).containsExactly("copy of " + ID);

        answer(1, null);
        assertThat(published()).containsExactly("1 one");
    }

    @Test
    void an_answer_that_comes_twice_settles_once() {
        arrive("one");
        answer(1, null);
        answer(1, null);
        assertThat(published()).containsExactly("1 one");
    }

    @Test
    void the_same_raw_event_read_again_after_a_failure_is_not_its_own_redelivery() {
        arrive("one");
        answer(1, null);
        assertThat(published()).containsExactly("1 one");

        offset--;
        arrive("one");
        answer(1, null);
        assertThat(published()).containsExactly("1 one");
        assertThat(metrics.sum("duplicates")).isZero();
    }

    @Test
    void an_answer_after_the_window_still_publishes() {
        arrive("one");
        context.setCurrentStreamTimeMs(WINDOW.multipliedBy(5).toMillis());
        answer(1, null);
        assertThat(published()).containsExactly("1 one");
    }

    @Test
    void what_waited_behind_an_edition_until_the_window_had_run_out_is_published_after_it() {
        arrive("one");
        arrive("two");
        answer(2, null);
        context.setCurrentStreamTimeMs(WINDOW.multipliedBy(5).toMillis());
        answer(1, null);
        assertThat(published()).containsExactly("1 one", "2 two");
    }

    private void arrive(String body) {
        Article article = new Article();
        article.setId(ID);
        article.setHeadline("A headline");
        article.setBody(body);
        article.setLanguage("en");
        article.setKeywords(List.of());
        article.setTags(List.of());
        article.setEntities(List.of());
        article.setSubjects(List.of());
        article.setAttributes(Map.of());
        article.setProvenance(new Provenance("news.raw", 0, offset++, 0, Instant.EPOCH, ""));
        identify.process(new Record<>(ID, article, 1_000));
    }

    private void answer(int revision, String originalId) {
        settle.process(new Record<>(ID, new Answer(revision, originalId), 1_000));
    }

    /** What was sent on since the last call, but for the questions to the index. */
    private List<String> published() {
        List<String> sent = context.forwarded().stream()
                .map(forward -> forward.record().value())
                .filter(value -> !(value instanceof Probe))
                .map(value -> value instanceof Duplicate duplicate
                        ? "copy of " + duplicate.getOriginalId()
                        : ((Article) value).getRevision() + " " + ((Article) value).getBody())
                .toList();
        context.resetForwards();
        return sent;
    }

    private void add(StateStore store) {
        store.init(context.getStateStoreContext(), store);
        context.addStateStore(store);
    }
}
