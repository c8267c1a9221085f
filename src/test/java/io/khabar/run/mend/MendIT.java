package io.khabar.run.mend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.khabar.AvroSerdes;
import io.khabar.TestArticles;
import io.khabar.article.Action;
import io.khabar.article.Article;
import io.khabar.article.DuplicateKind;
import io.khabar.article.RawArticle;
import io.khabar.article.Reason;
import io.khabar.article.Rejected;
import io.khabar.article.Stage;
import io.khabar.article.TopicEntry;
import io.khabar.run.Cluster;
import io.khabar.run.Difference;
import io.khabar.run.Running;
import io.khabar.run.Service.Part;
import io.khabar.run.ServiceCase;
import io.khabar.run.Setting;
import io.khabar.run.SharedCluster;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What an operator mends with, on a real broker and registry. A service has refused events of all kinds; the cases bring
 * them back, one kind each, and then it goes on.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MendIT {
    private static final String NORTH = "https://news.example/north";
    private static final String SOUTH = "https://news.example/south";
    private static final RefusalFilter MISSED = new RefusalFilter(null, Stage.PUBLISH, null, Interval.ALWAYS);
    private static final RefusalFilter UNDECODED = new RefusalFilter(null, Stage.DECODE, null, Interval.ALWAYS);

    private static Cluster shared;
    private static ServiceCase service;
    private static Mending mending;
    private static byte[] early;
    private static byte[] huge;

    @BeforeAll
    static void refuse() throws Exception {
        shared = SharedCluster.get();
        service = new ServiceCase(shared, "mend", 1);
        mending = new Mending(service.cluster);
        int known = mending.cluster().registry().register("mend-probe", new AvroSchema("\"long\""));
        early = mending.avro(TestArticles.json("https://news.example/sport", "Cup final", "The harbour team won."));
        ByteBuffer.wrap(early).putInt(1, known + 1);
        huge = mending.avro(TestArticles.raw("text/plain", new byte[4_500_000]));
        foreignEntries();
        try (Cluster strict = Cluster.of(mending.settings().with(Setting.MAX_ARTICLE_BYTES, 200));
                Running running = new Running(strict, EnumSet.allOf(Part.class))) {
            service.sendBytes("early", early);
            service.sendBytes("garbage", new byte[] {9, 9, 9});
            service.sendBytes("tombstone", null);
            service.sendBytes("huge", huge);
            service.send(List.of(
                    TestArticles.json(TestArticles.URL, TestArticles.HEADLINE, TestArticles.BODY),
                    TestArticles.json(NORTH, "Ceasefire in the north", "A truce was announced."),
                    TestArticles.json(SOUTH, "Ceasefire in the south", "A truce is near."),
                    TestArticles.json(SOUTH, "Ceasefire in the south", "A truce is here, and it holds.")));
            running.awaitThrough(service.events(), () -> {});
        }
    }

    @AfterAll
    static void stopBroker() throws Exception {
        service.close();
    }

    @Test
    @Order(1)
    void a_dead_letter_that_can_be_read_by_now_goes_back_once_though_a_redrive_was_killed() throws Exception {
        SchemaRegistryClient registry = mending.cluster().registry();
        int id = ByteBuffer.wrap(early).getInt(1);
        SchemaLookup lookup = new SchemaLookup(mending.settings(), registry);
        assertThat(lookup.schema(early)).contains("id " + id, "does not know");
        assertThat(registry.register(mending.raw() + "-value", new AvroSchema(reworded())))
                .isEqualTo(id);
        assertThat(lookup.schema(early)).contains("id " + id, "RawArticle", mending.raw() + "-value");
        int before = mending.records(mending.raw()).size();

        RedriveTransactions killed = mending.killedRedrive();
        assertThat(mending.records(mending.raw()))
                .as("nothing is there before the commit")
                .hasSize(before);
        Redrive first = mending.redriveLetters(false);
        assertThat(first.targets()).containsOnly(Map.entry(mending.raw(), 1L));
        assertThat(first.stuck()).as("the garbage").isEqualTo(1);
        assertThatThrownBy(killed::commit).isInstanceOf(KafkaException.class).hasMessageContaining("another redrive");
        killed.close();

        Redrive second = mending.redriveLetters(false);
        assertThat(second.targets()).isEmpty();
        assertThat(second.before()).isEqualTo(1);
        assertThat(mending.records(mending.raw())).hasSize(before + 1);
        ConsumerRecord<byte[], byte[]> back = mending.broughtBack().get(0);
        assertThat(back.key()).isEqualTo("early".getBytes(UTF_8));
        assertThat(back.value()).isEqualTo(early);
        assertThat(back.headers())
                .extracting(header -> header.key())
                .containsExactly(Redrive.FROM_HEADER, Redrive.AT_HEADER);
    }

    @Test
    @Order(2)
    void a_refused_event_goes_back_also_when_it_is_too_large_to_be_carried() throws Exception {
        assertThat(service.rejected())
                .filteredOn(rejected -> rejected.getStage() == Stage.DECODE)
                .extracting(Rejected::getReason)
                .containsExactlyInAnyOrder(Reason.TOO_LARGE, Reason.TOO_LARGE, Reason.NO_VALUE);
        RefusalFilter ofNobody = new RefusalFilter(Reason.TOO_LARGE, null, "nobody", Interval.ALWAYS);
        assertThat(mending.redriveRefusals(ofNobody, false).targets()).isEmpty();

        Redrive redrive = mending.redriveRefusals(UNDECODED, false);
        assertThat(redrive.targets()).containsOnly(Map.entry(mending.raw(), 2L));
        assertThat(redrive.stuck()).as("the tombstone").isEqualTo(1);
        assertThat(mending.redriveRefusals(UNDECODED, false).before()).isEqualTo(2);
        assertThat(mending.broughtBack())
                .filteredOn(record -> "huge".equals(new String(record.key(), UTF_8)))
                .hasSize(1)
                .allSatisfy(record -> assertThat(record.value()).isEqualTo(huge));
    }

    @Test
    @Order(3)
    void an_entry_that_a_topic_missed_is_put_there_alone_and_only_for_the_newest_edition() throws Exception {
        String ceasefire = mending.settings().topics().topic("ceasefire");
        List<Article> articles = service.articles();
        assertThat(service.rejected())
                .filteredOn(rejected -> rejected.getReason() == Reason.TOPIC_MISSING)
                .hasSize(3);
        assertThat(mending.redriveRefusals(MISSED, false).stuck())
                .as("the schema of its entries is not there")
                .isEqualTo(3);
        mending.cluster().admin().deleteTopics(List.of(ceasefire)).all().get();
        mending.cluster().registry().deleteSubject(ceasefire + "-value");
        assertThat(mending.redriveRefusals(MISSED, false).stuck())
                .as("it is not there")
                .isEqualTo(3);

        mending.setup().create();
        Redrive redrive = mending.redriveRefusals(MISSED, false);
        assertThat(redrive.targets()).containsOnly(Map.entry(ceasefire, 2L));
        assertThat(redrive.stuck()).as("the older edition").isEqualTo(1);
        assertThat(mending.redriveRefusals(MISSED, false).before()).isEqualTo(2);
        assertThat(service.entries("ceasefire"))
                .extracting(
                        TopicEntry::getAction,
                        entry -> entry.getArticle().getUrl(),
                        entry -> entry.getArticle().getRevision())
                .containsExactlyInAnyOrder(tuple(Action.ADDED, NORTH, 1), tuple(Action.ADDED, SOUTH, 2));
        assertThat(service.entries("ceasefire").get(0).getMatches().get(0).getSpans())
                .isNotEmpty();
        assertThat(mending.records(ceasefire)).allSatisfy(MendIT::isEventOfTheService);
        assertThat(service.articles()).as("no article comes again").isEqualTo(articles);
    }

    @Test
    @Order(4)
    void what_comes_back_twice_makes_one_article_and_the_sum_is_right() throws Exception {
        mending.redriveLetters(true);
        mending.redriveRefusals(UNDECODED, true);
        int events = mending.broughtBack().size();
        assertThat(events).isEqualTo(6);
        try (Running running = service.start()) {
            running.awaitThrough(events, () -> {});
            assertThat(running.counts().sumRuleBreach()).isEmpty();
            assertThat(running.counts().count("originals")).isEqualTo(2);
        }
        assertThat(service.articles())
                .extracting(Article::getUrl)
                .containsExactlyInAnyOrder(NORTH, SOUTH, SOUTH, TestArticles.URL, "https://news.example/sport");
        assertThat(service.duplicates())
                .hasSize(2)
                .allMatch(duplicate -> duplicate.getKind() == DuplicateKind.REDELIVERY);

        service.trim(mending.raw());
        Redrive redrive = mending.redriveRefusals(UNDECODED, true);
        assertThat(redrive.targets()).as("what is carried").containsOnly(Map.entry(mending.raw(), 1L));
    }

    @Test
    @Order(5)
    void a_reset_waits_for_nobody_to_run_and_then_articles_come_again() throws Exception {
        try (ServiceCase anew = new ServiceCase(shared, "anew", 2)) {
            RawArticle article = TestArticles.json(TestArticles.URL, TestArticles.HEADLINE, TestArticles.BODY);
            anew.send(List.of(article, article));
            try (Running running = anew.start()) {
                running.awaitThrough(2, () -> {});
                PartReset plan = plan(anew, Part.CLEAN, null);
                assertThat(plan.members()).hasSize(1);
                assertThatThrownBy(() -> new Reset(anew.cluster, done -> {}).perform(plan))
                        .hasMessageContaining("anew-clean is running");
                assertThatThrownBy(() -> new Reset(anew.cluster, done -> {}).perform(unaware(plan)))
                        .as("started since the plan was made")
                        .hasMessageContaining("anew-clean is running");
            }
            List<String> done = new ArrayList<>();
            for (Part part : Part.values()) {
                PartReset plan = plan(anew, part, null);
                assertThat(plan.members()).isEmpty();
                assertThat(plan.deleted()).isNotEmpty().allMatch(name -> name.startsWith(plan.group() + '-'));
                assertThat(plan.again()).isPositive();
                assertThat(plan.skipped()).isZero();
                new Reset(anew.cluster, done::add).perform(plan);
                assertThat(plan.state()).doesNotExist();
            }
            assertThat(done)
                    .contains("deleted topic anew-clean-editions-changelog", "emptied topic anew-clean-letters");
            assertThat(anew.cluster.admin().listTopics().names().get())
                    .filteredOn(name -> name.startsWith("anew-"))
                    .containsExactlyInAnyOrder("anew-clean-letters", "anew-redriven");
            PartReset late = plan(anew, Part.CLEAN, Instant.now().plusSeconds(60));
            assertThat(late.skipped()).as("what a later begin would lose").isEqualTo(2);
            assertThat(late.again()).isZero();

            try (Running running = anew.start()) {
                running.awaitThrough(2, () -> {});
                assertThat(running.counts().count("originals")).isEqualTo(1);
                assertThat(running.counts().sumRuleBreach()).isEmpty();
            }
            assertThat(anew.articles()).as("editions are forgotten").hasSize(2);
        }
    }

    @Test
    @Order(6)
    void a_check_tells_what_differs_and_what_keeps_the_service_from_starting() throws Exception {
        try (ServiceCase differing = new ServiceCase(shared, "differs", 1)) {
            Mending there = new Mending(differing.cluster);
            assertThat(there.setup().check()).isEmpty();
            there.cluster()
                    .admin()
                    .incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.TOPIC, there.raw()),
                            List.of(set("retention.ms", "1000"), set("cleanup.policy", "compact,delete"))))
                    .all()
                    .get();
            there.cluster().registry().updateCompatibility("differs.rules-value", "NONE");
            there.cluster().registry().deleteSubject("differs.duplicates-value");
            there.cluster()
                    .admin()
                    .deleteTopics(List.of("differs-redriven"))
                    .all()
                    .get();

            assertThat(there.setup().check())
                    .extracting(Difference::name, Difference::hinders)
                    .containsExactlyInAnyOrder(
                            tuple("differs.raw", false),
                            tuple("differs.raw", true),
                            tuple("differs.rules-value", false),
                            tuple("differs.duplicates-value", true),
                            tuple("differs-redriven", false));
        }
    }

    /** By its headers, as an entry that the stream itself writes. */
    private static void isEventOfTheService(ConsumerRecord<byte[], byte[]> record) {
        assertThat(header(record, "ce_type")).isEqualTo("io.khabar.topic-entry.v1");
        assertThat(header(record, "ce_source")).isEqualTo("/mend");
        assertThat(header(record, "ce_subject")).isEqualTo(new String(record.key(), UTF_8));
        assertThat(header(record, "ce_id")).endsWith("/" + record.timestamp());
        assertThat(Instant.parse(header(record, "ce_time")).toEpochMilli()).isEqualTo(record.timestamp());
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    /** Keeps the service from registering the schema of entries about ceasefires: so it can't write them. */
    private static void foreignEntries() throws Exception {
        String subject = mending.settings().topics().topic("ceasefire") + "-value";
        mending.cluster().registry().deleteSubject(subject);
        mending.cluster().registry().register(subject, new AvroSchema("\"long\""));
    }

    /** The schema of another producer, which says the same in other words: so it has an id of its own. */
    private static Schema reworded() {
        Schema ours = AvroSerdes.published(RawArticle.getClassSchema());
        List<Schema.Field> fields = new ArrayList<>();
        ours.getFields().forEach(field -> fields.add(new Schema.Field(field, field.schema())));
        return Schema.createRecord(ours.getName(), "As another producer says it.", ours.getNamespace(), false, fields);
    }

    private static AlterConfigOp set(String name, String value) {
        return new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
    }

    private static PartReset plan(ServiceCase of, Part part, Instant to) throws Exception {
        return new ResetPlanner(of.cluster, to).plan(part);
    }

    /** The plan as it was before an instance was started. */
    private static PartReset unaware(PartReset plan) {
        return new PartReset(
                plan.part(),
                plan.group(),
                List.of(),
                plan.input(),
                plan.starts(),
                plan.again(),
                plan.skipped(),
                plan.output(),
                plan.deleted(),
                plan.emptied(),
                plan.state());
    }
}
