package io.khabar.run.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.khabar.article.Article;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRoutesTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static SamplePage page;

    @BeforeAll
    static void serve() throws IOException {
        page = new SamplePage();
    }

    @AfterAll
    static void stop() {
        page.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/page.css", "/main.js", "/api/overview", "/api/settings", "/not-there", "/admin/stop"})
    void every_answer_forbids_to_frame_to_sniff_and_to_load_from_elsewhere(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).matches("no-store|no-cache"));
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void every_file_that_the_page_names_is_served_and_none_is_from_elsewhere() throws Exception {
        List<String> named = new ArrayList<>();
        for (String from : List.of("index.html", "main.js", "article.js", "tables.js", "flow.js", "plots.js")) {
            Pattern.compile("(?:src|href)=\"(/[^\"]+)\"|from \"\\.(/[^\"]+)\"")
                    .matcher(SamplePage.file(from))
                    .results()
                    .forEach(found -> named.add(found.group(1) == null ? found.group(2) : found.group(1)));
            assertThat(SamplePage.file(from)).doesNotContainPattern("https?://(?!www\\.w3\\.org/2000/svg)");
        }
        assertThat(named).contains("/page.css", "/main.js", "/dom.js", "/topology.js");
        for (String path : named) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void a_file_is_sent_again_only_when_it_is_another() throws Exception {
        String tag = get("/main.js").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = send(request("/main.js").header("If-None-Match", tag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void the_length_of_arabic_is_told_in_bytes() throws Exception {
        HttpResponse<byte[]> answer = CLIENT.send(request("/api/overview").build(), BodyHandlers.ofByteArray());
        assertThat(new String(answer.body(), UTF_8)).contains("هدنة");
        assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(answer.body().length);
    }

    @Test
    void the_overview_tells_what_was_counted_and_what_was_published() throws Exception {
        JsonNode overview = json("/api/overview");
        assertThat(overview.at("/flow/decoded").asLong()).isEqualTo(page.counts.count("decoded"));
        assertThat(overview.at("/flow/duplicates").asLong()).isEqualTo(1);
        assertThat(overview.at("/rates/decoded").asDouble()).isPositive();
        assertThat(overview.at("/breach").asText()).isEmpty();
        assertThat(overview.at("/now/p50").asLong()).isBetween(150L, 1000L);
        assertThat(overview.at("/topics").findValuesAsText("id")).contains("ceasefire", "elections");
        assertThat(overview.at("/sources").findValuesAsText("source")).contains("Lakes Bulletin", "مرصد الأخبار");
        assertThat(overview.at("/refused").findValuesAsText("reason"))
                .contains("NO_HEADLINE", "UNDECODABLE_TEXT", "SerializationException");
    }

    @Test
    void a_rule_that_no_article_fulfils_is_marked() throws Exception {
        for (JsonNode rule : json("/api/overview").at("/rules")) {
            assertThat(rule.at("/of").asLong()).isGreaterThanOrEqualTo(1000);
            boolean never = rule.at("/hits").asLong() == 0;
            assertThat(rule.at("/alarm").asText(null)).as(rule.toString()).isEqualTo(never ? "none" : null);
        }
    }

    @Test
    void the_history_is_an_hour_and_no_more() throws Exception {
        JsonNode history = json("/api/history");
        assertThat(history).hasSize(720);
        assertThat(history.get(719).get("at").asLong()
                        - history.get(0).get("at").asLong())
                .isLessThan(3_600_000);
        assertThat(history.get(100).get("rate").asDouble()).isPositive();
        assertThat(history.get(100).get("p99").asLong())
                .isGreaterThanOrEqualTo(history.get(100).get("p50").asLong());
    }

    @Test
    void an_article_comes_with_its_evidence_and_in_stretches_is_the_original_text() throws Exception {
        Article article = page.articles.get(0);
        JsonNode told = json("/api/articles/" + article.getId());
        StringBuilder body = new StringBuilder();
        told.at("/body").forEach(paragraph -> {
            paragraph.forEach(stretch -> body.append(stretch.get("text").asText()));
            body.append('\n');
        });
        assertThat(body.toString().strip()).isEqualTo(article.getBody().replaceAll("\n+", "\n"));
        assertThat(told.at("/topics")).isNotEmpty();
        assertThat(told.at("/body").findValues("match")).anyMatch(match -> match.asInt() == 0);
        assertThat(told.at("/revision").asInt()).isEqualTo(2);
        assertThat(told.at("/editions")).hasSize(2);
        assertThat(told.at("/copies/0/source").asText()).isEqualTo("مرصد الأخبار");
        assertThat(told.at("/raw").asText()).isEqualTo("news.raw/1@0");
    }

    @Test
    void what_was_not_seen_is_not_there() throws Exception {
        assertThat(get("/api/articles/none").statusCode()).isEqualTo(404);
        assertThat(get("/api/topics/none").statusCode()).isEqualTo(404);
        assertThat(json("/api/topics/ceasefire")).isNotEmpty();
    }

    @Test
    void no_secret_is_told() throws Exception {
        for (String path : List.of("/", "/api/settings", "/api/overview", "/api/topology", "/api/rejected")) {
            assertThat(get(path).body()).doesNotContain("pa55-phrase", SamplePage.TOKEN);
        }
        assertThat(get("/api/settings").body()).contains("KHABAR_ADMIN_TOKEN", "********");
    }

    @Test
    void both_topologies_are_told_with_their_stores_and_topics() throws Exception {
        JsonNode topology = json("/api/topology");
        assertThat(topology.findValuesAsText("name"))
                .contains("CLEAN", "ROUTE", "sub-topology 0", "global store", "decode", "match");
        assertThat(topology.toString()).contains("\"stores\":[\"routes\"]", "\"topics\":[\"news.raw\"]");
    }

    @Test
    void pages_are_told_at_once_and_then_with_each_tick() throws Exception {
        HttpResponse<InputStream> answer = CLIENT.send(request("/api/events").build(), BodyHandlers.ofInputStream());
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream;charset=utf-8");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("retry: 2000");
            assertThat(new ObjectMapper()
                            .readTree(data(lines))
                            .at("/flow/decoded")
                            .asLong())
                    .isPositive();
            page.events.tell();
            assertThat(data(lines)).contains("هدنة");
        }
    }

    @Test
    void one_page_too_many_is_sent_away() throws Exception {
        try (SamplePage crowded = new SamplePage()) {
            URI events = URI.create(crowded.url() + "/api/events");
            List<InputStream> open = new ArrayList<>();
            for (int i = 0; i < EventStream.MOST_PAGES; i++) {
                HttpResponse<InputStream> answer =
                        CLIENT.send(HttpRequest.newBuilder(events).build(), BodyHandlers.ofInputStream());
                assertThat(answer.statusCode()).isEqualTo(200);
                open.add(answer.body());
            }
            HttpResponse<String> refused =
                    CLIENT.send(HttpRequest.newBuilder(events).build(), BodyHandlers.ofString());
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("10");
            for (InputStream stream : open) {
                stream.close();
            }
        }
    }

    @Test
    void a_request_with_a_body_is_refused() throws Exception {
        HttpRequest.Builder post = request("/admin/pause").POST(BodyPublishers.ofString("x".repeat(100)));
        assertThat(send(post).statusCode()).isEqualTo(413);
    }

    static String data(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        while (!line.startsWith("data: ")) {
            line = lines.readLine();
        }
        return line.substring("data: ".length());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(page.url() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private static JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }
}
