package io.khabar.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.AvroSerdes;
import io.khabar.TestArticles;
import io.khabar.article.Action;
import io.khabar.article.DuplicateKind;
import io.khabar.article.RawArticle;
import io.khabar.article.Reason;
import io.khabar.article.Rejected;
import io.khabar.article.Rule;
import io.khabar.article.TopicEntry;
import io.khabar.run.Verdicts.Verdict;
import io.khabar.run.fault.NewsFeed;
import io.khabar.run.fault.NewsFeed.Event;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole service on a real broker and registry, which all cases share. */
class ServiceIT {
    private static Cluster shared;

    @BeforeAll
    static void startBroker() throws Exception {
        shared = SharedCluster.get();
    }

    @Test
    void bad_input_ends_where_it_can_be_seen_and_the_stream_goes_on() throws Exception {
        try (ServiceCase service = new ServiceCase(shared, "bad", 2);
                Running running = service.start()) {
            byte[] good = avro(service, TestArticles.json(TestArticles.URL, TestArticles.HEADLINE, TestArticles.BODY));
            service.sendBytes("truncated", Arrays.copyOf(good, good.length / 2));
            service.sendBytes("magic", new byte[] {9, 0, 0, 0, 1, 2, 3});
            service.sendBytes("schema-id", new byte[] {0, 0x7f, 0, 0, 0, 2});
            service.sendBytes("empty", new byte[0]);
            service.sendBytes("tombstone", null);
            service.sendBytes("too-large", avro(service, TestArticles.raw("text/plain", new byte[1_048_577])));
            service.sendBytes("not-utf8", avro(service, TestArticles.raw("text/plain", new byte[] {
                'a', '\n', (byte) 0xff
            })));
            service.sendBytes("labels", avro(service, TestArticles.page("المصدر: وكالة", "تاريخ النشر: 2024-06-21")));
            service.sendBytes(null, good);
            running.awaitThrough(service.events(), () -> {});
            running.service().close();

            assertThat(service.rejected().stream().collect(Collectors.toMap(Rejected::getKey, Rejected::getReason)))
                    .containsOnly(
                            Map.entry("tombstone", Reason.NO_VALUE),
                            Map.entry("too-large", Reason.TOO_LARGE),
                            Map.entry("not-utf8", Reason.UNDECODABLE_TEXT),
                            Map.entry("labels", Reason.NO_HEADLINE));
            assertThat(service.deadLetters())
                    .extracting(record -> record.key())
                    .containsExactlyInAnyOrder("truncated", "magic", "schema-id", "empty");
            assertThat(service.deadLetters().get(0).headers())
                    .extracting(header -> header.key())
                    .contains("__streams.errors.topic", "__streams.errors.offset");
            assertThat(service.articles()).hasSize(1);
            assertThat(running.counts().sum("deadLetters")).isEqualTo(4);
            assertThat(running.counts().sumRuleBreach()).isEmpty();
        }
    }

    @Test
    void pages_that_only_compression_made_small_enough_are_rejected_and_stop_nothing() throws Exception {
        try (ServiceCase service = new ServiceCase(shared, "large", 1);
                Running running = service.start()) {
            byte[] unreadable = new byte[6 * 1024 * 1024];
            unreadable[0] = 7;
            RawArticle attributes = TestArticles.page("عنوان", "نص الخبر");
            attributes.setAttributes(Map.of("note", "a".repeat(2_000_000)));
            service.sendBytes("huge", avro(service, TestArticles.raw("text/plain", new byte[20_000_000])));
            service.sendBytes("just-over", avro(service, TestArticles.raw("text/plain", new byte[5_242_700])));
            service.sendBytes("attributes", avro(service, attributes));
            service.sendBytes("unreadable", unreadable);
            byte[] header = new byte[6 * 1024 * 1024];
            service.sendBytes("unreadable-beside-a-header", new byte[] {7}, header);
            service.sendBytes("no-text-beside-a-header", avro(service, TestArticles.page("", "")), header);
            service.sendBytes("key".repeat(1_000_000), avro(service, TestArticles.page("", "")));
            RawArticle second =
                    TestArticles.json(TestArticles.OTHER_URL, TestArticles.SPORT_HEADLINE, TestArticles.SPORT_BODY);
            service.sendBytes("article-beside-a-header", avro(service, second), header);
            service.send(List.of(TestArticles.json(TestArticles.URL, TestArticles.HEADLINE, TestArticles.BODY)));
            running.awaitThrough(service.events(), () -> {});
            running.service().close();

            assertThat(running.service().failure()).isEmpty();
            assertThat(service.rejected())
                    .extracting(Rejected::getReason)
                    .containsExactly(
                            Reason.TOO_LARGE,
                            Reason.TOO_LARGE,
                            Reason.TOO_LARGE,
                            Reason.NO_HEADLINE,
                            Reason.NO_HEADLINE);
            assertThat(service.articles()).hasSize(2);
            assertThat(running.counts().sum("deadLetters")).isEqualTo(2);
        }
    }

    @Test
    void one_partition_and_four_give_the_same_and_every_topic_has_its_schemas() throws Exception {
        List<Event> feed = NewsFeed.events(400, 7);
        List<Verdict> one = through("one", 1, feed);
        List<Verdict> four = through("four", 4, feed);

        Map<String, Integer> owners = new HashMap<>();
        four.forEach(verdict -> owners.put(verdict.id(), verdict.partition()));
        assertThat(one).hasSameSizeAs(four);
        assertThat(four)
                .as("near copies whose original has another owner")
                .filteredOn(verdict -> verdict.kind() == DuplicateKind.NEAR)
                .filteredOn(verdict -> owners.get(verdict.standsFor()) != verdict.partition())
                .hasSizeGreaterThan(20);
    }

    @Test
    void a_backlog_does_not_hold_up_verdicts() throws Exception {
        try (ServiceCase service = new ServiceCase(shared, "backlog", 4)) {
            service.sendEvents(NewsFeed.events(6_000, 23));
            try (Running running = service.start()) {
                while (running.counts().settled() == 0) {
                    assertThat(running.service().failure()).isEmpty();
                    Thread.sleep(20);
                }
                assertThat(running.counts().count("decoded"))
                        .as("articles decoded at the first verdict")
                        .isLessThan(4_500);
            }
        }
    }

    @Test
    void a_rule_takes_effect_while_the_service_runs_and_is_in_force_before_the_first_article_after_a_restart()
            throws Exception {
        try (ServiceCase service = new ServiceCase(shared, "rules", 2)) {
            try (Running running = service.start()) {
                new RuleTopic(service.cluster).put("sport", sport(1));
                awaitRule(running);
                service.send(List.of(sportArticle(1)));
                running.awaitThrough(1, () -> {});
            }
            assertThat(sportEntries(service)).containsExactly("1 of version 1");

            try (Running running = service.start()) {
                service.send(List.of(sportArticle(2)));
                running.awaitThrough(1, () -> {});
            }
            assertThat(sportEntries(service)).as("rule kept in the store").hasSize(2);

            new RuleTopic(service.cluster).put("sport", sport(2));
            service.send(List.of(sportArticle(3)));
            forgetState(service);
            try (Running running = service.start()) {
                running.awaitThrough(1, () -> {});
            }
            assertThat(sportEntries(service))
                    .as("rule changed while the service was down, its state lost")
                    .containsExactlyInAnyOrder("1 of version 1", "2 of version 1", "3 of version 2");
        }
    }

    @Test
    void bytes_on_the_rules_topic_that_nobody_can_read_stop_nothing_now_or_after_a_restart() throws Exception {
        try (ServiceCase service = new ServiceCase(shared, "garbage", 1)) {
            String rules = service.cluster.settings().topics().rules();
            try (Running running = service.start()) {
                service.sendBytes(rules, "ceasefire", new byte[] {9, 9, 9});
                new RuleTopic(service.cluster).put("sport", sport(1));
                awaitRule(running);
                service.send(List.of(sportArticle(1)));
                running.awaitThrough(1, () -> {});
            }
            try (Running running = service.start()) {
                service.send(List.of(sportArticle(2)));
                running.awaitThrough(1, () -> {});
            }
            forgetState(service);
            try (Running running = service.start()) {
                service.send(List.of(sportArticle(3)));
                running.awaitThrough(1, () -> {});
            }
            assertThat(sportEntries(service)).hasSize(3);
        }
    }

    @Test
    void a_topic_that_was_deleted_is_made_again_and_blocks_nothing() throws Exception {
        try (ServiceCase service = new ServiceCase(shared, "deleted", 1)) {
            String ceasefire = service.cluster.settings().topics().topic("ceasefire");
            service.cluster.admin().deleteTopics(List.of(ceasefire)).all().get();
            try (Running running = service.start()) {
                service.send(List.of(TestArticles.json(TestArticles.URL, TestArticles.HEADLINE, TestArticles.BODY)));
                running.awaitThrough(1, () -> {});
            }
            assertThat(service.entries("ceasefire"))
                    .extracting(TopicEntry::getAction)
                    .containsExactly(Action.ADDED);
        }
    }

    /** Of all topics that are there, also of those that Kafka Streams makes for itself. */
    private static void assertSchemasRegistered(ServiceCase service) throws Exception {
        Settings settings = service.cluster.settings();
        String name = settings.get(Setting.APPLICATION_ID);
        Set<String> topics = service.cluster.admin().listTopics().names().get().stream()
                .filter(topic -> topic.startsWith(name + '.') || topic.startsWith(name + '-'))
                .filter(topic -> !topic.equals(settings.topics().deadLetter()))
                .filter(topic -> !topic.endsWith("-redriven"))
                .map(topic -> topic + "-value")
                .collect(Collectors.toSet());
        assertThat(topics).hasSizeGreaterThan(12);
        assertThat(service.cluster.registry().getAllSubjects()).containsAll(topics);
        assertThat(new TopicSetup(settings, service.cluster.admin(), service.cluster.registry(), ServiceCase.topicIds())
                        .check())
                .isEmpty();
    }

    /** What becomes of the feed, which is right whatever the number of partitions. */
    private static List<Verdict> through(String name, int partitions, List<Event> feed) throws Exception {
        try (ServiceCase service = new ServiceCase(shared, name, partitions);
                Verdicts verdicts = new Verdicts(service)) {
            try (Running running = service.start()) {
                service.sendEvents(feed);
                running.awaitThrough(service.events(), () -> {});
                assertThat(running.counts().sumRuleBreach()).isEmpty();
            }
            verdicts.assertSound(feed);
            assertThat(verdicts.clusters()).isEqualTo(Verdicts.clusters(feed));
            assertSchemasRegistered(service);
            return verdicts.all();
        }
    }

    private static byte[] avro(ServiceCase service, RawArticle article) {
        return new AvroSerdes(service.cluster.registry(), "http://unused")
                .<RawArticle>serializer()
                .serialize(service.cluster.settings().topics().raw(), article);
    }

    private static Rule sport(int version) {
        return Rule.newBuilder()
                .setId("sport")
                .setVersion(version)
                .setQuery("مباراة OR كأس")
                .build();
    }

    private static RawArticle sportArticle(int number) {
        return TestArticles.json(
                "https://sport.example/" + number,
                TestArticles.SPORT_HEADLINE + " " + number,
                TestArticles.SPORT_BODY + " " + number);
    }

    private static List<String> sportEntries(ServiceCase service) {
        return service.entries("sport").stream()
                .map(entry -> entry.getArticle().getUrl().substring("https://sport.example/".length()) + " of version "
                        + entry.getMatches().get(0).getVersion())
                .toList();
    }

    private static void awaitRule(Running running) throws InterruptedException {
        for (int tries = 0; tries < 100 && running.counts().count("ruleChanged.sport") == 0; tries++) {
            Thread.sleep(100);
        }
        assertThat(running.counts().count("ruleChanged.sport")).isPositive();
    }

    private static void forgetState(ServiceCase service) throws Exception {
        Path state = service.cluster.settings().path(Setting.STATE_DIR);
        try (var found = Files.walk(state)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
