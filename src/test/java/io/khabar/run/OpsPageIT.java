package io.khabar.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.khabar.TestArticles;
import io.khabar.run.Service.Part;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The pages of two instances, each with one half of the way, on a real broker. */
class OpsPageIT {
    private static final String TOKEN = "a-token-for-the-tests";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void each_instance_shows_the_whole_stream_and_obeys_who_has_the_token() throws Exception {
        Settings settings = SharedCluster.get().settings();
        try (Cluster shown =
                        Cluster.of(settings.with(Setting.ADMIN_TOKEN, TOKEN).with(Setting.PAGE, "on"));
                ServiceCase service = new ServiceCase(shown, "page", 2);
                Running clean = new Running(service.cluster, EnumSet.of(Part.CLEAN));
                Running route = new Running(service.cluster, EnumSet.of(Part.ROUTE))) {
            service.send(List.of(
                    TestArticles.json(TestArticles.URL, TestArticles.HEADLINE, TestArticles.BODY),
                    TestArticles.json(TestArticles.URL, TestArticles.HEADLINE, TestArticles.BODY),
                    TestArticles.page("المصدر: وكالة", "تاريخ النشر: 2024-06-21")));
            service.sendBytes("magic", new byte[] {9, 0, 0, 0, 1, 2, 3});

            for (Running instance : List.of(clean, route)) {
                JsonNode overview = await(
                        instance,
                        seen -> topic(seen).get("entries").asInt() == 1
                                && seen.get("refused").size() == 2
                                && seen.at("/sources/0/copies").asInt() == 1
                                && seen.at("/now/lag").asLong(-1) == 0);
                String id = topic(overview).at("/newest/0/id").asText();
                JsonNode article = json(instance, "/api/articles/" + id);
                assertThat(article.findValues("match")).anyMatch(match -> match.asInt() >= 0);
                assertThat(article.at("/copies/0/kind").asText()).isEqualTo("REDELIVERY");
                assertThat(json(instance, "/api/rejected").findValuesAsText("where"))
                        .anyMatch(where -> where.startsWith("page.raw/"));
                assertThat(json(instance, "/api/topology")).hasSize(1);
                JsonNode newest = await(
                        instance,
                        seen -> json(instance, "/api/history").findValues("p50").stream()
                                .anyMatch(JsonNode::isNumber));
                assertThat(newest.at("/skipped").asLong()).isZero();
            }

            assertThat(post(clean, "/admin/pause", "wrong")).isEqualTo(401);
            assertThat(json(clean, "/api/overview").at("/instance/paused").asBoolean())
                    .isFalse();
            assertThat(post(clean, "/admin/pause", TOKEN)).isEqualTo(200);
            assertThat(json(clean, "/api/overview").at("/instance/paused").asBoolean())
                    .isTrue();
            JsonNode paused = json(clean, "/health/ready");
            assertThat(paused.at("/status").asText()).isEqualTo("DOWN");
            assertThat(paused.at("/components/clean/reason").asText()).isEqualTo("paused");
            assertThat(post(clean, "/admin/resume", TOKEN)).isEqualTo(200);
            assertThat(json(clean, "/health/ready")
                            .at("/components/clean/reason")
                            .asText())
                    .isEqualTo("RUNNING");

            assertThat(post(clean, "/admin/rules/ceasefire/disable", TOKEN)).isEqualTo(200);
            assertThat(post(clean, "/admin/rules/none/disable", TOKEN)).isEqualTo(404);
            await(route, seen -> !rule(seen).get("enabled").asBoolean());

            assertThat(post(route, "/admin/stop", TOKEN)).isEqualTo(200);
            assertThat(route.service().isAskedToStop()).isTrue();
            assertThat(clean.service().isAskedToStop()).isFalse();
        }
    }

    private static JsonNode topic(JsonNode overview) {
        return named(overview.get("topics"), "ceasefire");
    }

    private static JsonNode rule(JsonNode overview) {
        return named(overview.get("rules"), "ceasefire");
    }

    private static JsonNode named(JsonNode rows, String id) {
        for (JsonNode row : rows) {
            if (row.get("id").asText().equals(id)) {
                return row;
            }
        }
        throw new AssertionError("no " + id + " in " + rows);
    }

    private static JsonNode await(Running instance, Predicate<JsonNode> wanted) throws InterruptedException {
        long end = System.nanoTime() + 30_000_000_000L;
        JsonNode overview = json(instance, "/api/overview");
        while (!wanted.test(overview)) {
            assertThat(System.nanoTime()).as(overview.toString()).isLessThan(end);
            Thread.sleep(200);
            overview = json(instance, "/api/overview");
        }
        return overview;
    }

    private static JsonNode json(Running instance, String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(uri(instance, path)).build();
            return new ObjectMapper()
                    .readTree(CLIENT.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new AssertionError(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(path, e);
        }
    }

    private static int post(Running instance, String path, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri(instance, path))
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.noBody())
                .build();
        return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static URI uri(Running instance, String path) {
        return URI.create("http://127.0.0.1:" + instance.httpPort() + path);
    }
}
