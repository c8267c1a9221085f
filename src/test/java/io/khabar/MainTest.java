package io.khabar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process: what depends on the environment it is started in. */
class MainTest {
    private static final String SECRET = "pa55-phrase";

    @TempDir
    private Path directory;

    /** How a process ended, with what it wrote. */
    private record Ended(int code, String out, String err) {}

    @Test
    void output_is_utf_8_whatever_the_locale() throws Exception {
        Path input = directory.resolve("articles.jsonl");
        Files.writeString(input, "{\"headline\":\"هدنة في غزة\",\"body\":\"بدأت الهدنة صباح اليوم.\"}\n", UTF_8);

        Ended ended = run(Map.of("LC_ALL", "POSIX"), "explain", "--json", input.toString());

        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
        assertThat(ended.out())
                .contains("\"headline\":\"هدنة في غزة\"", "\"text\":\"غزة\"")
                .doesNotContain("?");
    }

    @Test
    void numbers_are_written_in_ascii_digits_whatever_the_locale() throws Exception {
        Path page = directory.resolve("page.txt");
        Files.writeString(page, "هدنة في غزة\nبدأت الهدنة ووقف إطلاق النار في غزة صباح اليوم.", UTF_8);

        Ended arabic =
                run(Map.of("JAVA_TOOL_OPTIONS", "-Duser.language=ar -Duser.country=EG"), "explain", page.toString());

        assertThat(arabic.code()).isZero();
        assertThat(arabic.out()).contains("headline[0,4)").doesNotContainPattern("[٠-٩]");
    }

    @Test
    void settings_show_no_secret() throws Exception {
        Path file = directory.resolve("khabar.properties");
        Files.writeString(file, "khabar.partitions=7\nkafka.ssl.key.password=" + SECRET + '\n', UTF_8);

        Ended ended = run(
                Map.of(
                        "KHABAR_CONFIG", file.toString(),
                        "KHABAR_SCHEMA_REGISTRY_USER_INFO", "reader:" + SECRET,
                        "KHABAR_CLIENT_SASL_JAAS_CONFIG", "password=" + SECRET),
                "settings");

        assertThat(ended.code()).isZero();
        assertThat(ended.out())
                .containsPattern("KHABAR_PARTITIONS +7\n")
                .containsPattern("KHABAR_SCHEMA_REGISTRY_USER_INFO +\\*+\n")
                .contains("kafka.sasl.jaas.config (set)", "kafka.ssl.key.password (set)")
                .doesNotContain(SECRET);
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void a_wrong_setting_ends_the_program_with_one_line() throws Exception {
        Ended ended = run(Map.of("KHABAR_PARTITONS", "8"), "topology");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .isEqualTo("khabar: KHABAR_PARTITONS: no such setting; './khabar settings' lists all that there are\n");
    }

    @Test
    void a_configuration_file_that_is_not_there_is_named() throws Exception {
        Ended ended = run(Map.of("KHABAR_CONFIG", "/no/such/file"), "settings");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err().lines()).hasSize(1);
        assertThat(ended.err()).startsWith("khabar: KHABAR_CONFIG: can't read /no/such/file");
    }

    /** Runs the program in a process with that environment and nothing else of ours. */
    private Ended run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        Path out = directory.resolve("out");
        Path err = directory.resolve("err");
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName()),
                        Stream.of(arguments))
                .toList();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("KHABAR_") || name.startsWith("LC_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running after a minute: " + command);
        }
        String errors = Files.readString(err, UTF_8).replaceAll("Picked up JAVA_TOOL_OPTIONS:.*\n", "");
        return new Ended(process.exitValue(), Files.readString(out, UTF_8), errors);
    }
}
