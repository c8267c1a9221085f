package io.khabar.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.khabar.TestArticles;
import io.khabar.run.embedded.EmbeddedKafka;
import io.khabar.run.embedded.EmbeddedRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What one sees of a service in a process of its own: its page for Prometheus, its health while broker and registry go
 * and come back, its exit code when it can't go on. One story in this order, since the last part ends it.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WatchIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int ARTICLES = 6;

    /** A young generation so small that there are pauses to be measured. */
    private static final String COLLECTED_OFTEN = "-Xmn16m";

    private static Scratch scratch;
    private static EmbeddedKafka kafka;
    private static EmbeddedRegistry registry;
    private static Cluster cluster;
    private static ServiceCase service;
    private static Instance instance;
    private static int port;

    @BeforeAll
    static void start() throws Exception {
        scratch = new Scratch();
        Settings settings =
                scratch.keepOnFreePorts(Settings.of(Map.of(), new Properties())).with(Setting.DEDUP_PATIENCE, "PT1S");
        kafka = EmbeddedKafka.start(directory(settings, "kafka"), 0);
        registry = EmbeddedRegistry.start(directory(settings, "registry"), 0);
        cluster = Cluster.of(settings.with(Setting.BOOTSTRAP_SERVERS, kafka.bootstrapServers())
                .with(Setting.SCHEMA_REGISTRY_URL, registry.url()));
        service = new ServiceCase(cluster, "watched", 2);
        for (int number = 0; number < ARTICLES; number++) {
            String url = TestArticles.URL + number;
            service.send(List.of(TestArticles.json(url, TestArticles.HEADLINE + number, TestArticles.BODY + number)));
        }
        service.send(List.of(TestArticles.json(
                TestArticles.OTHER_URL, "Copyist", TestArticles.HEADLINE + 0, TestArticles.BODY + 0)));
        instance = Instance.start(service, "only", COLLECTED_OFTEN);
        port = instance.httpPort();
    }

    @AfterAll
    static void stop() throws Exception {
        instance.close();
        service.close();
        cluster.close();
        registry.close();
        kafka.close();
        scratch.close();
    }

    @Test
    @Order(1)
    void it_is_ready_and_says_what_it_saw() throws Exception {
        JsonNode ready = await(
                "/health/ready",
                answer -> answer.at("/status").asText().equals("UP")
                        && answer.at("/components/lag/reason").asText().equals("0 records behind"));
        assertThat(ready.get("components").fieldNames())
                .toIterable()
                .containsExactly("broker", "registry", "clean", "route", "rules", "lag");
        assertThat(ready.at("/components/clean/reason").asText()).isEqualTo("RUNNING");
        assertThat(ready.at("/components/rules/reason").asText()).isEqualTo("13 in force");
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void its_page_has_what_alerts_and_dashboards_ask_for() throws Exception {
        Set<String> eventful = Set.of(
                "khabar_dead_letters_total",
                "khabar_enrichment_failures_total",
                "khabar_rejected_total",
                "khabar_rule_changes_total",
                "khabar_rule_failures_total",
                "khabar_source_gap_seconds");
        Set<String> missing = await(
                () -> {
                    Set<String> names = new TreeSet<>(OpsFiles.metrics());
                    names.removeAll(names(page()));
                    names.removeAll(eventful);
                    return names;
                },
                Set::isEmpty);
        assertThat(missing).as("not on the page").isEmpty();
        assertThat(page())
                .contains("khabar_raw_received_total " + service.events() + ".0")
                .containsPattern("khabar_lag_records\\{partition=\"1\",topic=\"watched\\.raw\"} 0\\.0")
                .containsPattern("khabar_source_silence_seconds\\{source=\"Example\"} \\d")
                .contains("khabar_source_quiet{source=\"Example\"} 0.0")
                .contains("khabar_copies_total{original=\"Example\",source=\"Copyist\"} 1.0")
                .contains("khabar_ready 1.0")
                .containsPattern("khabar_latency_seconds_bucket\\{topic=\"ceasefire\",le=\"\\+Inf\"} [1-9]");
    }

    @Test
    @Order(3)
    void prometheus_finds_no_fault_with_its_page() throws Exception {
        String promtool = Programs.find("promtool");
        try (TemporaryFile page = new TemporaryFile(page())) {
            assertThat(Programs.output(page.path(), promtool, "check", "metrics"))
                    .isEmpty();
        }
    }

    @Test
    @Order(4)
    void a_real_prometheus_reads_it_and_judges_the_alerts() throws Exception {
        try (Prometheus prometheus = Prometheus.start("127.0.0.1:" + port)) {
            JsonNode up = await(() -> prometheus.query("khabar_raw_received_total"), result -> !result.isEmpty());
            assertThat(up.at("/0/value/1").asText()).isEqualTo(Long.toString(service.events()));
            assertThat(prometheus.query("up{job=\"khabar\"}").at("/0/value/1").asText())
                    .isEqualTo("1");
            JsonNode rules = await(
                    prometheus::rules,
                    found -> found.findValuesAsText("health").stream().allMatch("ok"::equals));
            assertThat(rules.findValuesAsText("health")).hasSize(18).containsOnly("ok");
        }
    }

    @Test
    @Order(5)
    void it_is_not_ready_while_the_broker_is_away_and_never_makes_anyone_wait() throws Exception {
        int brokerPort = URI.create("kafka://" + kafka.bootstrapServers()).getPort();
        kafka.close();
        long before = System.nanoTime();
        JsonNode away = await(
                "/health/ready",
                answer -> answer.at("/components/broker/status").asText().equals("DOWN"));
        assertThat(away.get("status").asText()).isEqualTo("DOWN");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
        long asked = System.nanoTime();
        assertThat(get("/health/ready").statusCode()).isEqualTo(503);
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(2));

        kafka = EmbeddedKafka.start(directory(cluster.settings(), "kafka"), brokerPort);
        await("/health/ready", answer -> answer.get("status").asText().equals("UP"));
    }

    /** A record whose schema it does not know can't be told from a good one while the registry is away. */
    @Test
    @Order(6)
    void without_the_registry_it_goes_on_with_what_it_knows_and_waits_with_what_it_does_not() throws Exception {
        int before = service.articles().size();
        registry.close();
        JsonNode away = await(
                "/health/ready",
                answer -> answer.at("/components/registry/status").asText().equals("DOWN"));
        assertThat(away.at("/components/broker/status").asText()).isEqualTo("UP");
        service.send(List.of(TestArticles.json(
                TestArticles.URL + "away", TestArticles.HEADLINE + "away", TestArticles.BODY + "away")));
        await(() -> service.articles().size(), articles -> articles == before + 1);
        assertThat(service.articles()).hasSize(before + 1);

        service.sendBytes("unknown-schema", new byte[] {0, 0x7f, 0, 0, 0, 2});
        await(instance::log, log -> log.contains("event=registry_awaited"));
        assertThat(instance.log()).contains("event=registry_awaited");
        assertThat(service.deadLetters()).isEmpty();

        registry = EmbeddedRegistry.start(
                directory(cluster.settings(), "registry"),
                URI.create(registry.url()).getPort());
        await(service::deadLetters, letters -> !letters.isEmpty());
        assertThat(service.deadLetters()).hasSize(1);
        await("/health/ready", answer -> answer.get("status").asText().equals("UP"));
        assertThat(instance.isAlive()).isTrue();
        assertThat(instance.log()).doesNotContain("event=thread_replaced");
    }

    @Test
    @Order(7)
    void without_a_topic_of_its_own_the_process_ends_with_an_error() throws Exception {
        cluster.admin()
                .deleteTopics(List.of(service.cluster.settings().topics().raw()))
                .all()
                .get();
        assertThat(instance.exitCode()).isEqualTo(1);
        assertThat(instance.log()).contains("event=stopped");
    }

    private static Path directory(Settings settings, String part) {
        return settings.path(Setting.EMBEDDED_DIR).resolve(part);
    }

    private static String page() throws IOException, InterruptedException {
        return get("/metrics").body();
    }

    private static Set<String> names(String page) {
        Set<String> names = new TreeSet<>();
        Pattern.compile("(?m)^([a-z_0-9]+)[{ ]").matcher(page).results().forEach(name -> names.add(name.group(1)));
        return names;
    }

    private static JsonNode await(String path, Predicate<JsonNode> expected) throws Exception {
        JsonNode answer = await(() -> JSON.readTree(get(path).body()), expected);
        assertThat(expected.test(answer)).as("%s", answer).isTrue();
        return answer;
    }

    private static <T> T await(Callable<T> question, Predicate<T> expected) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        T answer = question.call();
        while (!expected.test(answer) && System.nanoTime() < end) {
            Thread.sleep(100);
            answer = question.call();
        }
        return answer;
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + path);
        return HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString(UTF_8));
    }
}
