package io.khabar.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.watch.Health.Finding;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpsServerTest {
    private static final String HOST = "127.0.0.1";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final MeteredMetrics metrics = new MeteredMetrics(registry, new CountedMetrics());
    private Finding broker = Finding.up("answers");
    private Finding service = Finding.up("at work");
    private final Health health = new Health(() -> service, List.of(new Health.Component("broker", () -> broker)));
    private final Probes probes = new Probes(registry, health);
    private final OpsServer server = new OpsServer(HOST, 0, List.of(probes));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_metrics_are_served_as_they_stand_now() throws Exception {
        metrics.matched("هدنة");
        assertThat(get("/metrics").body()).contains("khabar_articles_originals_total 0.0");
        metrics.original();

        HttpResponse<byte[]> answer = getBytes("/metrics");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain; version=0.0.4; charset=utf-8");
        assertThat(new String(answer.body(), UTF_8))
                .contains("khabar_articles_originals_total 1.0")
                .contains("khabar_rule_matches_total{rule=\"هدنة\"} 1.0")
                .endsWith("\n");
    }

    @Test
    void it_is_live_whether_or_not_it_is_ready() throws Exception {
        String live = """
                {"status":"UP","components":{"service":{"status":"UP","reason":"at work"}}}""";
        assertAnswer("/health/live", 200, live);
        assertAnswer("/health/ready", 200, """
                {"status":"UP","components":{"broker":{"status":"UP","reason":"answers"}}}""");
        broker = Finding.down("no answer for 11 s");
        assertAnswer("/health/live", 200, live);
        assertAnswer("/health/ready", 503, """
                {"status":"DOWN","components":{"broker":{"status":"DOWN","reason":"no answer for 11 s"}}}""");
        service = Finding.down("stopped: a bug");
        assertAnswer("/health/live", 503, """
                {"status":"DOWN","components":{"service":{"status":"DOWN","reason":"stopped: a bug"}}}""");
    }

    @Test
    void another_path_is_not_there() throws Exception {
        assertThat(get("/").statusCode()).isEqualTo(404);
        assertThat(get("/health").statusCode()).isEqualTo(404);
    }

    @Test
    void a_port_in_use_is_named_with_what_to_do() {
        assertThatThrownBy(() -> new OpsServer(HOST, server.port(), List.of(probes)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "port %d for the page and /metrics is in use; choose another with KHABAR_HTTP_PORT, 0 picks a free one"
                                .formatted(server.port()));
    }

    @Test
    void the_port_is_free_again_after_the_end() {
        int port = server.port();
        server.close();
        assertThatThrownBy(() -> get("/metrics", port)).isInstanceOf(ConnectException.class);
        new OpsServer(HOST, port, List.of(probes)).close();
    }

    private void assertAnswer(String path, int status, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(path, server.port());
    }

    private static HttpResponse<String> get(String path, int port) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request(path, port), BodyHandlers.ofString());
    }

    private HttpResponse<byte[]> getBytes(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request(path, server.port()), BodyHandlers.ofByteArray());
    }

    private static HttpRequest request(String path, int port) {
        return HttpRequest.newBuilder(URI.create("http://" + HOST + ':' + port + path))
                .build();
    }
}
