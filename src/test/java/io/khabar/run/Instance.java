package io.khabar.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An instance of the service in a process of its own, which can be killed. */
final class Instance implements AutoCloseable {
    private static final Pattern PAGE = Pattern.compile("metrics   http://[^:]+:(\\d+)/metrics");

    private final Process process;
    private final Path log;

    private Instance(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts a process.
     *
     * @param name of its state directory: what an instance of that name left there is taken over
     * @param options for its JVM
     */
    static Instance start(ServiceCase service, String name, String... options) throws IOException {
        Settings settings = service.cluster.settings();
        Path state = settings.path(Setting.STATE_DIR).resolveSibling(settings.get(Setting.APPLICATION_ID) + '-' + name);
        settings = settings.with(Setting.STATE_DIR, state)
                .with(Setting.HTTP_PORT, 0)
                .with(Setting.WARM_UP, "PT0S");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        // The quick compiler alone: none lives long enough to gain by the other.
        command.addAll(List.of(
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "io.khabar.Main",
                "run"));
        ProcessBuilder builder = new ProcessBuilder(command);
        for (Setting setting : Setting.values()) {
            builder.environment().put(setting.variable(), settings.get(setting));
        }
        // Without it an instance without state gets none for ten minutes, and would leave again before.
        builder.environment().put("KHABAR_CLIENT_ACCEPTABLE_RECOVERY_LAG", Integer.toString(Integer.MAX_VALUE));
        Path log = Path.of("target", "service-" + state.getFileName() + ".log");
        Files.deleteIfExists(log);
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        return new Instance(builder.start(), log);
    }

    /** The port of its page, once it runs. */
    int httpPort() throws IOException, InterruptedException {
        for (int tries = 0; tries < 600 && process.isAlive(); tries++) {
            Matcher page = PAGE.matcher(log());
            if (page.find()) {
                return Integer.parseInt(page.group(1));
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("it does not run:\n" + log());
    }

    String log() throws IOException {
        return Files.readString(log, UTF_8);
    }

    /** The exit code of an instance that ends by itself. */
    int exitCode() throws InterruptedException {
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("ended by itself").isTrue();
        return process.exitValue();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As {@code kill -9} does it. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** As {@code kill} does it: the service ends its transactions and leaves its groups. */
    void stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(1, TimeUnit.MINUTES))
                .as("ended in good time")
                .isTrue();
        assertThat(process.exitValue())
                .as("exit code of a service that was asked to stop")
                .isIn(0, 143);
    }

    @Override
    public void close() {
        kill();
    }
}
