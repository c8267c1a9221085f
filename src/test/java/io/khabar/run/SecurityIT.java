package io.khabar.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.TestArticles;
import io.khabar.article.RawArticle;
import io.khabar.article.Rule;
import io.khabar.run.RecordingAuthorizer.Asked;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole way on a cluster that lets nobody in without TLS and a password and allows nothing without an ACL; each part
 * of it is a user of its own with the ACLs that {@code topics acls} prints, and no others.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SecurityIT {
    private static final String CONSUMER_TOPIC = "news.topic.ceasefire";

    /** Everything at INFO, as an operator may set it who looks for a fault; Kafka's clients then log what they are given. */
    private static final String LOUD =
            "<configuration><appender name=\"E\" class=\"ch.qos.logback.core.ConsoleAppender\">"
                    + "<target>System.err</target><encoder><pattern>%p %c %m%n</pattern></encoder></appender>"
                    + "<root level=\"INFO\"><appender-ref ref=\"E\"/></root></configuration>";

    @TempDir
    private static Path directory;

    private static SecuredCluster cluster;

    @BeforeAll
    static void start() throws Exception {
        cluster = new SecuredCluster(directory, "setup", "service", "producer", "editor", "reader", "stranger");
        for (Role role : Role.values()) {
            cluster.allow(acls(role).bindings());
        }
        cluster.allow(new Acls("User:reader", Role.consumer(CONSUMER_TOPIC, "reader")).bindings());
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    @Order(1)
    void each_with_its_own_acls_gets_an_article_through_and_no_secret_comes_out() throws Exception {
        List<String> told = new ArrayList<>();
        try (Program setup = Program.start(directory, cluster.environmentWithPem("setup"), "topics", "create")) {
            assertThat(setup.exitCode()).as(setup.printed()).isZero();
            told.add(setup.printed());
        }
        putRule();
        sendWhatIsNotPublished();
        Map<String, String> environment = cluster.environment("service");
        environment.put("KHABAR_CLIENT_REPARTITION_PURGE_INTERVAL_MS", "100");
        Path loud = Files.writeString(directory.resolve("loud.xml"), LOUD);
        try (Program service =
                        Program.start(directory, List.of("-Dlogback.configurationFile=" + loud), environment, "run");
                Program settings = Program.start(directory, environment, "settings");
                Program ingest = Program.start(
                        directory,
                        cluster.environment("producer"),
                        "ingest",
                        "samples/01-truce-talks.txt",
                        "samples/01-truce-talks.txt",
                        "samples/08-derby.txt");
                Program tail = Program.start(
                        directory, cluster.environment("reader"), "tail", "ceasefire", "--from-beginning", "--max=1")) {
            for (Program program : List.of(settings, ingest, tail)) {
                assertThat(program.exitCode())
                        .as(program.printed() + service.printed())
                        .isZero();
                told.add(program.printed());
            }
            assertThat(tail.printed()).startsWith("ADDED");
            assertThat(consumed()).isNotEmpty();
            await(
                    "the service uses all that it is allowed",
                    service,
                    () -> unused(Role.SERVICE).isEmpty());
            told.add(metrics(service));
            told.add(service.process().info().commandLine().orElseThrow());
            told.add(service.printed());
        }
        assertThat(told).allSatisfy(text -> assertThat(text).isNotEmpty().doesNotContain(SecuredCluster.secrets()));
        assertThat(told.get(told.size() - 1))
                .as("Kafka's clients have told their configuration")
                .contains("sasl.jaas.config = [hidden]");
    }

    @Test
    @Order(2)
    void no_acl_is_missing_and_none_is_too_much() {
        for (Role role : Role.values()) {
            assertThat(RecordingAuthorizer.askedBy(user(role)))
                    .as(user(role))
                    .isNotEmpty()
                    .allMatch(Asked::allowed);
            assertThat(unused(role))
                    .as("rights of %s that nothing was allowed by", role)
                    .isEmpty();
        }
        assertThat(RecordingAuthorizer.askedBy("reader")).allMatch(Asked::allowed);
    }

    @Test
    @Order(3)
    void without_an_acl_that_it_needs_the_service_stops_and_says_which() throws Exception {
        for (AclBinding acl : acls(Role.SERVICE).bindings()) {
            if (!stopsTheStart(acl)) {
                continue;
            }
            cluster.refuse(acl);
            try (Cluster mine = Cluster.of(cluster.settings("service"))) {
                assertThatThrownBy(() -> new Running(mine, EnumSet.allOf(Service.Part.class)).close())
                        .as(acl.toString())
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("the brokers do not allow it: ")
                        .hasMessageContaining("khabar topics acls");
            }
            cluster.allow(List.of(acl));
        }
    }

    @Test
    void who_has_no_acl_is_told_so() throws Exception {
        try (Program ingest = Program.start(
                        directory, cluster.environment("stranger"), "ingest", "samples/01-truce-talks.txt");
                Program run = Program.start(directory, cluster.environment("stranger"), "run")) {
            assertRefused(ingest, "Not authorized to access topics: [news.raw] ('khabar topics acls'");
            assertRefused(run, "the brokers do not allow it: ");
        }
    }

    @Test
    void wrong_passwords_and_certificates_are_told_in_a_line() throws Exception {
        Map<String, String> wrong = cluster.environment("service");
        wrong.put("KHABAR_CLIENT_SASL_JAAS_CONFIG", SecuredCluster.jaas("service", "secret-of-nobody"));
        Map<String, String> spoilt = cluster.environment("service");
        spoilt.put("KHABAR_CLIENT_SASL_JAAS_CONFIG", SecuredCluster.jaas("service", "a\"secret-of-x y"));
        Map<String, String> registry = cluster.environment("service");
        registry.remove("KHABAR_SCHEMA_REGISTRY_USER_INFO_FILE");
        registry.put("KHABAR_SCHEMA_REGISTRY_USER_INFO", "service:secret-of-nobody");
        Map<String, String> distrustful = cluster.environment("service");
        distrustful.keySet().removeIf(name -> name.startsWith("KHABAR_CLIENT_SSL"));
        Map<String, String> alien = cluster.environment("service");
        alien.keySet().removeIf(name -> name.startsWith("KHABAR_SCHEMA_REGISTRY_TRUSTSTORE"));
        try (Program wrongPassword = Program.start(directory, wrong, "run");
                Program spoiltPassword = Program.start(directory, spoilt, "topics", "check");
                Program wrongAtRegistry = Program.start(directory, registry, "run");
                Program noTrust = Program.start(directory, distrustful, "run");
                Program noTrustInRegistry = Program.start(directory, alien, "run")) {
            assertRefused(wrongPassword, "the brokers do not let us in: Authentication failed");
            assertRefused(spoiltPassword, "sasl.jaas.config can't be read; it looks like ");
            assertRefused(wrongAtRegistry, "the Schema Registry does not let us in: Unauthorized");
            assertRefused(noTrust, "the brokers do not let us in: SSL handshake failed");
            assertRefused(noTrustInRegistry, "unable to find valid certification path");
        }
    }

    private static void assertRefused(Program program, String why) throws Exception {
        assertThat(program.exitCode()).isEqualTo(1);
        assertThat(program.printed())
                .contains("khabar: ", why)
                .doesNotContain(SecuredCluster.secrets())
                .doesNotContain("\tat ", "| at ");
    }

    private static Acls acls(Role role) throws Exception {
        return new Acls("User:" + user(role), role.rights(cluster.settings(user(role))));
    }

    private static String user(Role role) {
        return role.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Rights that no request of the role's user needed. */
    private static List<String> unused(Role role) {
        List<Asked> asked = RecordingAuthorizer.askedBy(user(role));
        List<String> unused = new ArrayList<>();
        try {
            for (Role.Right right : role.rights(cluster.settings(user(role)))) {
                for (AclOperation operation : right.operations()) {
                    if (asked.stream().noneMatch(one -> one.isAllowedBy(right, operation))) {
                        unused.add(operation + " on " + right.on());
                    }
                }
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return unused;
    }

    /** Those without which no topology comes up: the others are asked for when something is to be written. */
    private static boolean stopsTheStart(AclBinding acl) {
        return acl.pattern().resourceType() != ResourceType.TOPIC
                || acl.pattern().name().endsWith("rules");
    }

    private static void putRule() throws Exception {
        try (Cluster mine = Cluster.of(cluster.settings("editor"))) {
            RuleTopic rules = new RuleTopic(mine);
            assertThat(rules.rules()).doesNotContainKey("sport");
            rules.put(
                    "sport",
                    Rule.newBuilder()
                            .setId("sport")
                            .setVersion(1)
                            .setQuery("مباراة OR كأس OR الدوري OR فريق")
                            .build());
        }
    }

    /** A page without a headline and bytes that nobody can read. */
    private static void sendWhatIsNotPublished() throws Exception {
        Settings settings = cluster.settings("producer");
        String raw = settings.topics().raw();
        try (Cluster mine = Cluster.of(settings);
                KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                        KafkaConfigs.producer(settings), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(raw, "unreadable", new byte[] {9, 9}))
                    .get();
            byte[] labels = new io.khabar.AvroSerdes(mine.registry(), "http://unused")
                    .<RawArticle>serializer()
                    .serialize(raw, TestArticles.page("المصدر: وكالة", "تاريخ النشر: 2024-06-21"));
            producer.send(new ProducerRecord<>(raw, "labels", labels)).get();
        }
    }

    /** What a consumer with a group of its own reads of the one topic. */
    private static List<String> consumed() throws Exception {
        Map<String, Object> config = KafkaConfigs.reader(cluster.settings("reader"));
        config.put("group.id", "reader");
        List<String> keys = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(CONSUMER_TOPIC));
            for (int tries = 0; tries < 100 && keys.isEmpty(); tries++) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    keys.add(record.key());
                }
            }
            consumer.commitSync();
        }
        return keys;
    }

    private static String metrics(Program service) throws Exception {
        Pattern address = Pattern.compile("metrics +(http://\\S+)");
        await(
                "the metrics page",
                service,
                () -> address.matcher(service.printed()).find());
        Matcher found = address.matcher(service.printed());
        assertThat(found.find()).isTrue();
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(found.group(1))).build(), BodyHandlers.ofString(UTF_8))
                .body();
    }

    private static void await(String what, Program service, Callable<Boolean> condition) throws Exception {
        for (int tries = 0; tries < 300; tries++) {
            if (condition.call()) {
                return;
            }
            Thread.sleep(100);
        }
        assertThat(unused(Role.SERVICE)).as(what + "\n" + service.printed()).isEmpty();
    }
}
