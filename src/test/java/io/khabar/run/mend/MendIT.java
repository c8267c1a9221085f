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
import io.khabar.article.Duplicate;
import io.khabar.article.DuplicateKind;
import io.khabar.article.RawArticle;
import io.khabar.article.Reason;
import io.khabar.article.Rejected;
import io.khabar.article.TopicEntry;
import io.khabar.run.Cluster;
import io.khabar.run.Difference;
import io.khabar.run.Running;
import io.khabar.run.Scratch;
import io.khabar.run.Service;
import io.khabar.run.Service.Part;
import io.khabar.run.ServiceCase;
import io.khabar.run.Setting;
import io.khabar.run.Settings;
import io.khabar.run.TopicSetup;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.Schema;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an operator mends with, on a real broker and registry. */
class MendIT {
    private static Scratch scratch;
    private static Cluster shared;

    @BeforeAll
    static void startBroker() throws Exception {
        scratch = new Scratch();
        shared = Cluster.embedded(scratch.keepOnFreePorts(Settings.of(Map.of(), new Properties())));
    }

    @AfterAll
    static void stopBroker() throws Exception {
        shared.close();
        scratch.close();
    }

    @Test
    void a_dead_letter_goes_back_once_though_a_redrive_was_killed_and_makes_one_article() throws Exception {
        try (ServiceCase service = new ServiceCase(shared, "dead", 2)) {
            SchemaRegistryClient registry = service.cluster.registry();
            int last = registry.register("dead-probe", new AvroSchema("\"long\""));
            byte[] early = avro(service, TestArticles.json(TestArticles.URL, TestArticles.HEADLINE, TestArticles.BODY));
            ByteBuffer.wrap(early).putInt(1, last + 1);
            try (Running running = service.start()) {
                service.sendBytes("early", early);
                service.sendBytes("garbage", new byte[] {9, 9, 9});
                running.awaitThrough(2, () -> {});
            }
            assertThat(new SchemaLookup(service.cluster.settings(), registry).schema(early))
                    .contains("id " + (last + 1), "does not know");
            assertThat(registry.register(raw(service) + "-value", new AvroSchema(reworded())))
                    .isEqualTo(last + 1);

            RedriveTransactions killed = new RedriveTransactions(service.cluster.settings());
            killed.put(together(service, letters(service).get(0)));
            killed.send();
            assertThat(records(service, raw(service)))
                    .as("nothing is there before the commit")
                    .hasSize(2);

            try (Redrive redrive = redriveLetters(service, false, true)) {
                assertThat(redrive.targets()).containsOnly(Map.entry(raw(service), 1L));
                assertThat(redrive.stuck()).isEqualTo(1);
            }
            assertThatThrownBy(killed::commit)
                    .isInstanceOf(KafkaException.class)
                    .hasMessageContaining("another redrive");
            killed.close();
            try (Redrive redrive = redriveLetters(service, false, true)) {
                assertThat(redrive.targets()).isEmpty();
                assertThat(redrive.before()).isEqualTo(1);
            }
            List<ConsumerRecord<byte[], byte[]>> raw = records(service, raw(service));
            assertThat(raw).hasSize(3);
            ConsumerRecord<byte[], byte[]> back = raw.stream()
                    .filter(record -> record.headers().lastHeader(Redrive.FROM_HEADER) != null)
                    .findFirst()
                    .orElseThrow();
            assertThat(back.key()).isEqualTo("early".getBytes(UTF_8));
            assertThat(back.value()).isEqualTo(early);
            assertThat(back.headers()).noneMatch(header -> header.key().startsWith(DeadLetter.ERROR_HEADERS));

            try (Running running = service.start()) {
                running.awaitThrough(1, () -> {});
                redriveLetters(service, true, true).close();
                running.awaitThrough(2, () -> {});
                assertThat(running.counts().sumRuleBreach()).isEmpty();
                assertThat(running.counts().count("originals")).isEqualTo(1);
            }
            assertThat(service.articles()).hasSize(1);
            assertThat(service.duplicates()).extracting(Duplicate::getKind).containsExactly(DuplicateKind.REDELIVERY);
        }
    }

    @Test
    void a_refused_event_goes_back_also_when_it_is_too_large_to_be_carried() throws Exception {
        try (ServiceCase service = new ServiceCase(shared, "refused", 2)) {
            Settings strict = service.cluster.settings().with(Setting.MAX_ARTICLE_BYTES, 20);
            byte[] huge = avro(service, TestArticles.raw("text/plain", new byte[4_500_000]));
            try (Cluster cluster = Cluster.of(strict);
                    Running running = new Running(cluster, EnumSet.allOf(Part.class))) {
                service.send(List.of(TestArticles.json(TestArticles.URL, TestArticles.HEADLINE, TestArticles.BODY)));
                service.sendBytes("huge", huge);
                service.sendBytes("tombstone", null);
                running.awaitThrough(3, () -> {});
            }
            assertThat(service.rejected())
                    .extracting(Rejected::getReason)
                    .containsExactlyInAnyOrder(Reason.TOO_LARGE, Reason.TOO_LARGE, Reason.NO_VALUE);

            try (Redrive redrive = redriveRefusals(service.cluster, RefusalFilter.ALL, false)) {
                assertThat(redrive.targets()).containsOnly(Map.entry(raw(service), 2L));
                assertThat(redrive.stuck()).as("the tombstone").isEqualTo(1);
            }
            assertThat(records(service, raw(service)))
                    .filteredOn(record -> record.key() != null && new String(record.key(), UTF_8).equals("huge"))
                    .hasSize(2)
                    .allSatisfy(record -> assertThat(record.value()).isEqualTo(huge));
            try (Running running = service.start()) {
                running.awaitThrough(2, () -> {});
                RefusalFilter first = new RefusalFilter(Reason.TOO_LARGE, null, "no such publisher", Interval.ALWAYS);
                redriveRefusals(service.cluster, first, true).close();
                redriveRefusals(service.cluster, RefusalFilter.ALL, true).close();
                running.awaitThrough(5, () -> {});
                assertThat(running.counts().sumRuleBreach()).isEmpty();
            }
            assertThat(service.articles()).hasSize(1);
            assertThat(service.duplicates()).extracting(Duplicate::getKind).containsExactly(DuplicateKind.REDELIVERY);

            service.trim(raw(service));
            try (Redrive redrive = redriveRefusals(service.cluster, RefusalFilter.ALL, true)) {
                assertThat(redrive.targets()).as("the one that is carried").containsOnly(Map.entry(raw(service), 1L));
            }
        }
    }

    @Test
    void an_entry_that_a_topic_missed_is_put_there_alone_and_only_for_the_newest_edition() throws Exception {
        try (ServiceCase service = new ServiceCase(shared, "missed", 1)) {
            String ceasefire = service.cluster.settings().topics().topic("ceasefire");
            service.start().close();
            service.cluster.admin().deleteTopics(List.of(ceasefire)).all().get();
            Settings powerless = service.cluster.settings().with(Setting.REPLICATION_FACTOR, 3);
            try (Cluster cluster = Cluster.of(powerless);
                    Running running = new Running(cluster, EnumSet.allOf(Part.class))) {
                service.send(List.of(
                        TestArticles.json(TestArticles.URL, TestArticles.HEADLINE, TestArticles.BODY),
                        TestArticles.json(TestArticles.OTHER_URL, "ceasefire in the north", "A truce was announced.")));
                running.awaitThrough(2, () -> {});
            }
            assertThat(service.rejected())
                    .extracting(Rejected::getReason)
                    .containsExactly(Reason.TOPIC_MISSING, Reason.TOPIC_MISSING);
            try (Redrive redrive = redriveRefusals(service.cluster, RefusalFilter.ALL, false)) {
                assertThat(redrive.stuck()).as("still not there").isEqualTo(2);
            }

            try (Running running = service.start()) {
                service.send(List.of(TestArticles.json(
                        TestArticles.OTHER_URL, "ceasefire in the north", "A truce was announced, and it holds.")));
                running.awaitThrough(1, () -> {});
            }
            long articles = service.articles().size();
            for (boolean again : new boolean[] {false, false}) {
                try (Redrive redrive = redriveRefusals(service.cluster, RefusalFilter.ALL, again)) {
                    assertThat(redrive.stuck())
                            .as("the newer edition has come itself")
                            .isEqualTo(1);
                }
            }
            assertThat(service.articles()).as("no article comes again").hasSize((int) articles);
            assertThat(service.entries("ceasefire"))
                    .extracting(
                            TopicEntry::getAction, entry -> entry.getArticle().getUrl())
                    .containsExactly(
                            tuple(Action.ADDED, TestArticles.OTHER_URL), tuple(Action.ADDED, TestArticles.URL));
            assertThat(service.entries("ceasefire").get(1).getMatches().get(0).getSpans())
                    .isNotEmpty();
        }
    }

    @Test
    void a_reset_waits_for_nobody_to_run_and_then_articles_come_again() throws Exception {
        try (ServiceCase service = new ServiceCase(shared, "anew", 2)) {
            RawArticle article = TestArticles.json(TestArticles.URL, TestArticles.HEADLINE, TestArticles.BODY);
            try (Running running = service.start()) {
                service.send(List.of(article, article));
                running.awaitThrough(2, () -> {});
                PartReset plan = plan(service, Part.CLEAN, null);
                assertThat(plan.members()).hasSize(1);
                assertThatThrownBy(() -> new Reset(service.cluster, done -> {}).perform(plan))
                        .hasMessageContaining("anew-clean is running");
                assertThatThrownBy(() -> new Reset(service.cluster, done -> {}).perform(unaware(plan)))
                        .as("started since the plan was made")
                        .hasMessageContaining("anew-clean is running");
            }
            leave(service);
            assertThat(plan(service, Part.CLEAN, Instant.now().plusSeconds(60)).again())
                    .as("from the end on there is nothing to read")
                    .isZero();
            List<String> done = new ArrayList<>();
            for (Part part : Part.values()) {
                PartReset plan = plan(service, part, null);
                assertThat(plan.members()).isEmpty();
                assertThat(plan.deleted())
                        .hasSizeGreaterThanOrEqualTo(1)
                        .allMatch(name -> name.startsWith(plan.group()));
                assertThat(plan.again()).isPositive();
                assertThat(plan.skipped()).isZero();
                new Reset(service.cluster, done::add).perform(plan);
                assertThat(plan.state()).doesNotExist();
            }
            assertThat(done).anyMatch(line -> line.contains("anew-clean-editions-changelog"));
            assertThat(service.cluster.admin().listTopics().names().get())
                    .filteredOn(name -> name.startsWith("anew-"))
                    .containsExactlyInAnyOrder("anew-clean-letters", "anew-redriven");
            assertThat(plan(service, Part.CLEAN, Instant.now().plusSeconds(60)).skipped())
                    .as("what a later start would skip")
                    .isEqualTo(2);

            try (Running running = service.start()) {
                running.awaitThrough(2, () -> {});
                assertThat(running.counts().count("originals")).isEqualTo(1);
                assertThat(running.counts().sumRuleBreach()).isEmpty();
            }
            assertThat(service.articles()).as("the editions are forgotten").hasSize(2);
        }
    }

    @Test
    void a_check_tells_what_differs_and_what_keeps_the_service_from_starting() throws Exception {
        try (ServiceCase service = new ServiceCase(shared, "differs", 1)) {
            assertThat(check(service)).isEmpty();
            ConfigResource raw = new ConfigResource(ConfigResource.Type.TOPIC, raw(service));
            service.cluster
                    .admin()
                    .incrementalAlterConfigs(Map.of(
                            raw,
                            List.of(
                                    new AlterConfigOp(
                                            new ConfigEntry("retention.ms", "1000"), AlterConfigOp.OpType.SET),
                                    new AlterConfigOp(
                                            new ConfigEntry("cleanup.policy", "compact,delete"),
                                            AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
            service.cluster.registry().updateCompatibility("differs.rules-value", "NONE");
            service.cluster.registry().deleteSubject("differs.duplicates-value");
            service.cluster
                    .admin()
                    .deleteTopics(List.of("differs-redriven"))
                    .all()
                    .get();

            assertThat(check(service))
                    .extracting(Difference::name, Difference::hinders)
                    .containsExactlyInAnyOrder(
                            tuple("differs.raw", false),
                            tuple("differs.raw", true),
                            tuple("differs.rules-value", false),
                            tuple("differs.duplicates-value", true),
                            tuple("differs-redriven", false));
        }
    }

    private static List<Difference> check(ServiceCase service) throws Exception {
        Cluster cluster = service.cluster;
        return new TopicSetup(cluster.settings(), cluster.admin(), cluster.registry(), ServiceCase.topicIds()).check();
    }

    private static PartReset plan(ServiceCase service, Part part, Instant to) throws Exception {
        return new ResetPlanner(service.cluster, to).plan(part);
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

    /** An instance that stopped is a member until its session is over; this is quicker. */
    private static void leave(ServiceCase service) throws Exception {
        for (Part part : Part.values()) {
            service.cluster
                    .admin()
                    .removeMembersFromConsumerGroup(
                            Service.applicationId(service.cluster.settings(), part),
                            new RemoveMembersFromConsumerGroupOptions())
                    .all()
                    .get();
        }
    }

    private static Redrive redriveLetters(ServiceCase service, boolean again, boolean readable) throws Exception {
        Cluster cluster = service.cluster;
        Redrive redrive = new Redrive(cluster, cluster.settings().topics().deadLetter(), false, again, stuck -> {});
        try (RecordScan scan = new RecordScan(cluster.settings())) {
            SchemaLookup schemas = readable ? new SchemaLookup(cluster.settings(), cluster.registry()) : null;
            DeadLetterReturn back = new DeadLetterReturn(cluster.settings(), scan, schemas);
            for (DeadLetter letter : letters(service)) {
                redrive.offer(letter.place(), () -> back.of(letter));
            }
        }
        redrive.finish();
        return redrive;
    }

    private static Redrive redriveRefusals(Cluster cluster, RefusalFilter filter, boolean again) throws Exception {
        Redrive redrive = new Redrive(cluster, cluster.settings().topics().rejected(), false, again, stuck -> {});
        try (RefusalScan scan = new RefusalScan(cluster, fault -> {});
                RecordScan origins = new RecordScan(cluster.settings())) {
            RefusalReturn back = new RefusalReturn(cluster, origins, scan.missedEntries(filter));
            scan.all(filter, refusal -> {
                redrive.offer(refusal.place(), () -> back.of(refusal));
                return true;
            });
        }
        redrive.finish();
        return redrive;
    }

    private static List<ProducerRecord<byte[], byte[]>> together(ServiceCase service, DeadLetter letter)
            throws Exception {
        try (RecordScan scan = new RecordScan(service.cluster.settings())) {
            var record = new DeadLetterReturn(service.cluster.settings(), scan, null)
                    .of(letter)
                    .record();
            RedriveLog log = Redrive.log(service.cluster, letter.place().topic());
            return List.of(record, log.entry(letter.place(), record.topic(), letter.time()));
        }
    }

    private static List<DeadLetter> letters(ServiceCase service) throws Exception {
        return records(service, service.cluster.settings().topics().deadLetter()).stream()
                .map(DeadLetter::of)
                .toList();
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(ServiceCase service, String topic) throws Exception {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (RecordScan scan = new RecordScan(service.cluster.settings())) {
            scan.all(topic, records::add);
        }
        return records;
    }

    private static String raw(ServiceCase service) {
        return service.cluster.settings().topics().raw();
    }

    private static byte[] avro(ServiceCase service, RawArticle article) {
        return new AvroSerdes(service.cluster.registry(), "http://unused")
                .<RawArticle>serializer()
                .serialize(raw(service), article);
    }

    /** The schema of another producer, which says the same in other words: so it has an id of its own. */
    private static Schema reworded() {
        Schema ours = AvroSerdes.published(RawArticle.getClassSchema());
        List<Schema.Field> fields = new ArrayList<>();
        ours.getFields().forEach(field -> fields.add(new Schema.Field(field, field.schema())));
        return Schema.createRecord(
                ours.getName(), "As another producer writes it.", ours.getNamespace(), false, fields);
    }
}
