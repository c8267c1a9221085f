package io.khabar.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.khabar.watch.Health;
import io.khabar.watch.Health.Component;
import io.khabar.watch.Health.Finding;
import io.khabar.watch.OpsServer;
import io.khabar.watch.Probes;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The Dockerfile agrees with the program: its launcher, its settings, its health page. */
class ImageTest {
    /** An image's name with the tag of one version. */
    static final String ONE_VERSION = ".+:v?\\d+\\.\\d+\\.\\d+.*";

    private final String dockerfile = Files.readString(Path.of("Dockerfile"), UTF_8);

    ImageTest() throws IOException {}

    @Test
    void every_base_has_the_tag_of_one_version() {
        assertThat(all("(?m)^FROM (\\S+)"))
                .hasSize(2)
                .allSatisfy(base -> assertThat(base).matches(ONE_VERSION));
    }

    @Test
    void it_runs_the_launcher_as_another_user_than_root() {
        assertThat(all("(?m)^USER (\\d+):\\d+$")).hasSize(1).doesNotContain("0");
        assertThat(dockerfile)
                .contains("ENTRYPOINT [\"/opt/khabar/khabar\"]")
                .contains("COPY khabar LICENSE NOTICE ./");
        assertThat(Files.isExecutable(Path.of("khabar"))).isTrue();
    }

    @Test
    void what_it_keeps_is_in_its_volume_and_its_page_is_reached_from_outside() {
        Settings settings = Settings.of(environment(), new Properties());
        assertThat(dockerfile).contains("VOLUME /data\n").contains("EXPOSE " + Setting.HTTP_PORT.initial() + "\n");
        assertThat(settings.path(Setting.STATE_DIR)).startsWithRaw(Path.of("/data"));
        assertThat(settings.path(Setting.EMBEDDED_DIR)).startsWithRaw(Path.of("/data"));
        assertThat(settings.get(Setting.HTTP_HOST)).isEqualTo("0.0.0.0");
    }

    @Test
    void what_it_is_made_of_is_there_and_not_ignored() throws IOException {
        List<String> kept = Files.readAllLines(Path.of(".dockerignore"), UTF_8);
        assertThat(kept).contains("*");
        assertThat(all("(?m)^COPY ([^-]\\S*)")).hasSizeGreaterThanOrEqualTo(5).allSatisfy(source -> {
            assertThat(Path.of(source)).exists();
            assertThat(kept).contains("!" + source);
        });
    }

    @Test
    void it_is_healthy_when_the_service_is_ready() throws Exception {
        String[] check = healthCheck();
        boolean[] ready = {false};
        Finding up = Finding.up("at work");
        Health health = new Health(() -> up, List.of(new Component("broker", () -> new Finding(ready[0], ""))));
        PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        int port;
        Probes probes = new Probes(metrics, health);
        try (OpsServer server = new OpsServer("127.0.0.1", 0, List.of(probes))) {
            port = server.port();
            assertThat(exitCode(check, port)).as("not ready").isEqualTo(1);
            ready[0] = true;
            assertThat(exitCode(check, port)).as("ready").isZero();
        }
        assertThat(exitCode(check, port)).as("gone").isEqualTo(1);
    }

    /** The settings that the image makes. */
    Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        matches("(KHABAR_[A-Z_]+)=(\\S+)").forEach(found -> environment.put(found.group(1), found.group(2)));
        assertThat(environment).isNotEmpty();
        return environment;
    }

    /** The exit code of a health check for a server on that port. */
    static int exitCode(String[] check, int port) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(check).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put(Setting.HTTP_PORT.variable(), Integer.toString(port));
        Process process = builder.start();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private String[] healthCheck() throws IOException {
        List<String> checks = all("(?s)HEALTHCHECK [^\\[]*CMD (\\[[^\\n]*\\])\\n");
        assertThat(checks).hasSize(1);
        return new ObjectMapper().readValue(checks.get(0), String[].class);
    }

    private List<String> all(String pattern) {
        return matches(pattern).stream().map(found -> found.group(1)).toList();
    }

    private List<MatchResult> matches(String pattern) {
        return Pattern.compile(pattern).matcher(dockerfile).results().toList();
    }
}
