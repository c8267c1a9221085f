package io.khabar.run.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminRoutesTest {
    private static final String RIGHT = "Bearer " + SamplePage.TOKEN;
    private static SamplePage page;

    @BeforeAll
    static void serve() throws IOException {
        page = new SamplePage();
    }

    @AfterAll
    static void stop() {
        page.close();
    }

    @BeforeEach
    void forget() {
        page.done.clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pause", "resume", "stop"})
    void with_the_token_it_is_done(String action) throws Exception {
        HttpResponse<String> answer = post(page, "/admin/" + action, RIGHT);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"done\":true}");
        assertThat(page.done).containsExactly(action);
    }

    @Test
    void a_rule_is_put_out_of_use_and_back() throws Exception {
        assertThat(post(page, "/admin/rules/ceasefire/disable", RIGHT).statusCode())
                .isEqualTo(200);
        assertThat(post(page, "/admin/rules/ceasefire/enable", RIGHT).statusCode())
                .isEqualTo(200);
        assertThat(post(page, "/admin/rules/none/enable", RIGHT).statusCode()).isEqualTo(404);
        assertThat(page.done).containsExactly("disable ceasefire", "enable ceasefire", "enable none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer ",
                "Bearer wrong",
                "Bearer " + SamplePage.TOKEN + "x",
                "bearer",
                "Basic " + SamplePage.TOKEN,
                SamplePage.TOKEN
            })
    void without_it_nothing_is_done_and_nothing_is_told(String authorization) throws Exception {
        for (String action : new String[] {"stop", "rules/ceasefire/disable", "not-there"}) {
            HttpResponse<String> answer = post(page, "/admin/" + action, authorization);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).isEqualTo("Unauthorized");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        }
        assertThat(page.done).isEmpty();
    }

    @Test
    void a_get_does_nothing() throws Exception {
        HttpRequest get = HttpRequest.newBuilder(URI.create(page.url() + "/admin/stop"))
                .header("Authorization", RIGHT)
                .build();
        assertThat(HttpClient.newHttpClient().send(get, BodyHandlers.ofString()).statusCode())
                .isEqualTo(405);
        assertThat(page.done).isEmpty();
    }

    @Test
    void when_no_token_is_set_nobody_may_do_anything() throws Exception {
        try (SamplePage closed = new SamplePage("")) {
            assertThat(post(closed, "/admin/stop", "Bearer ").statusCode()).isEqualTo(403);
            assertThat(post(closed, "/admin/stop", RIGHT).body()).isEqualTo("Forbidden");
            assertThat(closed.done).isEmpty();
        }
    }

    private static HttpResponse<String> post(SamplePage to, String path, String authorization)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(to.url() + path)).POST(BodyPublishers.noBody());
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
