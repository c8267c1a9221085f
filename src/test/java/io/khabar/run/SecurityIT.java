package io.khabar.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.article.Rule;
import io.khabar.run.RecordingAuthorizer.Asked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        cluster = new SecuredCluster(
                directory, "setup", "service", "producer", "editor", "operator", "reader", "stranger");
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
        try (Cluster mine = Cluster.of(Settings.of(cluster.environmentWithPem("setup"), new Properties()))) {
            TopicSetup setup = setup(mine);
            told.addAll(setup.create());
            assertThat(setup.check()).isEmpty();
        }
        putRule();
        SecuredMending mending = new SecuredMending(cluster);
        mending.sendWhatIsNotPublished();
        Map<String, String> environment = cluster.environment("service");
        environment.put("KHABAR_CLIENT_REPARTITION_PURGE_INTERVAL_MS", "100");
        Path loud = Files.writeString(directory.resolve("loud.xml"), LOUD);
        try (Program service =
                        Program.start(directory, List.of("-Dlogback.configurationFile=" + loud), environment, "run");
                Program settings = Program.start(directory, environment, "settings");
                // The whole folder, so that some are decoded where their owner is not.
                Program ingest = Program.start(
                        directory, cluster.environment("producer"), "ingest", "samples/01-truce-talks.txt", "samples");
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
            SecuredPage page = new SecuredPage(service);
            told.addAll(page.everything());
            await(
                    "the service uses all that it is allowed",
                    service,
                    () -> unused(Role.SERVICE).isEmpty());
            mending.missAnEntry();
            RecordingAuthorizer.ignore("service");
            cluster.refuse(acl(ResourceType.TOPIC, "news.duplicates", AclOperation.READ));
            page.awaitBarred("news.duplicates");
            told.add(service.process().info().commandLine().orElseThrow());
            told.add(service.printed());
        }
        mending.mend();
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
    void without_an_acl_the_service_stops_and_says_what_it_was_for() throws Exception {
        cluster.refuse(acl(ResourceType.GROUP, "khabar-clean", AclOperation.READ));
        try (Cluster mine = Cluster.of(cluster.settings("service"))) {
            assertThatThrownBy(() -> new Running(mine, EnumSet.of(Service.Part.CLEAN)).close())
                    .isInstanceOf(IOException.class)
                    .hasMessage(
                            "the service did not start: the brokers do not allow it: Not authorized to access group: "
                                    + "khabar-clean ('khabar topics acls' prints the ACLs that are needed)");
        }
    }

    @Test
    void a_wrong_password_and_a_missing_acl_are_told_in_a_line_with_exit_code_1() throws Exception {
        Map<String, String> wrong = cluster.environment("service");
        wrong.put("KHABAR_CLIENT_SASL_JAAS_CONFIG", SecuredCluster.jaas("service", "secret-of-nobody"));
        try (Program run = Program.start(directory, wrong, "run");
                Program ingest = Program.start(
                        directory, cluster.environment("stranger"), "ingest", "samples/01-truce-talks.txt")) {
            assertRefused(run, "the brokers do not let us in: Authentication failed");
            assertRefused(ingest, "Not authorized to access topics: [news.raw] ('khabar topics acls'");
        }
        try (Cluster mine = Cluster.of(cluster.settings("stranger"))) {
            assertThatThrownBy(() -> setup(mine).check())
                    .hasStackTraceContaining("TopicAuthorizationException: Not authorized to access topics: [");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "KHABAR_CLIENT_SASL_JAAS_CONFIG, sasl.jaas.config can't be read; it looks like",
        "KHABAR_SCHEMA_REGISTRY_USER_INFO, 'the Schema Registry does not let us in: Unauthorized; error code: 401'",
        "KHABAR_CLIENT_SSL_TRUSTSTORE, the brokers do not let us in: SSL handshake failed",
        "KHABAR_SCHEMA_REGISTRY_TRUSTSTORE, unable to find valid certification path to requested target"
    })
    void what_is_spoilt_or_missing_is_told_without_the_secret(String name, String why) throws Exception {
        Map<String, String> environment = cluster.environment("service");
        environment.keySet().removeIf(variable -> variable.startsWith(name));
        if (name.endsWith("CONFIG")) {
            environment.put(name, SecuredCluster.jaas("service", "a\"secret-of-x y"));
        } else if (name.endsWith("INFO")) {
            environment.put(name, "service:secret-of-nobody");
        }
        Settings settings = Settings.of(environment, new Properties());
        assertThatThrownBy(() -> Cluster.of(settings).close())
                .isInstanceOf(IOException.class)
                .message()
                .contains(why)
                .doesNotContain(SecuredCluster.secrets());
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

    /** One of the service's. */
    private static AclBinding acl(ResourceType type, String name, AclOperation operation) throws Exception {
        return acls(Role.SERVICE).bindings().stream()
                .filter(acl -> acl.pattern().resourceType() == type)
                .filter(acl -> acl.pattern().name().equals(name))
                .filter(acl -> acl.entry().operation() == operation)
                .findFirst()
                .orElseThrow();
    }

    private static String user(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
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

    private static TopicSetup setup(Cluster mine) {
        return new TopicSetup(mine.settings(), mine.admin(), mine.registry(), ServiceCase.topicIds());
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
            assertThat(rules.rules()).containsKey("sport");
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
