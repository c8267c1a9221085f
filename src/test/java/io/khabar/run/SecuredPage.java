package io.khabar.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All that a running service tells over HTTP, and an action of one who has the token. */
record SecuredPage(Program service) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern ADDRESS = Pattern.compile("page +(http://\\S+)/\\s");
    private static final List<String> TELLS = List.of(
            "/",
            "/main.js",
            "/metrics",
            "/health/ready",
            "/api/overview",
            "/api/history",
            "/api/rejected",
            "/api/topology",
            "/api/settings",
            "/api/topics/ceasefire");

    /** A rule is taken out of use; then every answer, that to a wrong token too. */
    List<String> everything() throws IOException, InterruptedException {
        URI rule = URI.create(address() + "/admin/rules/sport/disable");
        List<String> told = new ArrayList<>();
        for (String token : List.of("nobody's", SecuredCluster.TOKEN)) {
            HttpRequest act = HttpRequest.newBuilder(rule)
                    .header("Authorization", "Bearer " + token)
                    .POST(BodyPublishers.noBody())
                    .build();
            told.add(CLIENT.send(act, BodyHandlers.ofString(UTF_8)).body());
        }
        assertThat(told).containsExactly("Unauthorized", "{\"done\":true}");
        for (String path : TELLS) {
            told.add(get(path));
        }
        assertThat(told.get(told.size() - 2)).contains("KHABAR_ADMIN_TOKEN", "********");
        return told;
    }

    /** Waits until it says that it may not read a topic, and that the service works all the same. */
    void awaitBarred(String topic) throws IOException, InterruptedException {
        String overview = "";
        for (int tries = 0; tries < 200 && !overview.contains("\"barred\":[\"" + topic); tries++) {
            Thread.sleep(100);
            overview = get("/api/overview");
        }
        assertThat(overview).contains("\"barred\":[\"" + topic + "\"]");
        assertThat(get("/health/ready")).contains("\"status\":\"UP\"");
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpRequest ask = HttpRequest.newBuilder(URI.create(address() + path)).build();
        return CLIENT.send(ask, BodyHandlers.ofString(UTF_8)).body();
    }

    private String address() throws IOException {
        Matcher found = ADDRESS.matcher(service.printed());
        assertThat(found.find()).as(service.printed()).isTrue();
        return found.group(1);
    }
}
