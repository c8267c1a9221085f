package io.khabar.run.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.khabar.run.Setting;
import io.khabar.run.Settings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A command of Khabar in a JVM of its own, which can be killed; what it prints is in a file. */
final class Child {
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

    private final String name;
    private final Process process;
    private final Path log;

    private Child(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /** @param options for its JVM */
    static Child start(String name, Path log, Settings settings, List<String> options, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.khabar.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(variable -> variable.startsWith("KHABAR_"));
        for (Setting setting : Setting.values()) {
            environment.put(setting.variable(), settings.get(setting));
        }
        settings.clients().forEach((client, value) -> environment.put(Settings.clientVariable(client), value));
        builder.redirectErrorStream(true).redirectOutput(log.toFile()).redirectInput(new File("/dev/null"));
        return new Child(name, builder.start(), log);
    }

    /** The first group of the pattern in what it prints, once it is there. */
    String await(Pattern pattern) throws IOException, InterruptedException {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < end) {
            boolean alive = process.isAlive();
            Matcher matcher = pattern.matcher(Files.readString(log, UTF_8));
            if (matcher.find()) {
                return matcher.group(1);
            }
            if (!alive) {
                break;
            }
            Thread.sleep(50);
        }
        throw new IOException("%s did not start; see %s".formatted(name, log));
    }

    boolean says(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(log, UTF_8)).find();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Resident memory in bytes as Linux tells it; 0 elsewhere. */
    long residentBytes() {
        try {
            Matcher resident = Pattern.compile("VmRSS:\\s+(\\d+) kB")
                    .matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status"), UTF_8));
            return resident.find() ? Long.parseLong(resident.group(1)) * 1024 : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    /** Makes its JVM collect all garbage, where the JDK has the tool for it. */
    void collect() throws IOException, InterruptedException {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        if (Files.exists(tool)) {
            new ProcessBuilder(tool.toString(), Long.toString(process.pid()), "GC.run")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
        }
    }

    /** As {@code kill -9} does it. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** As {@code kill} does it; how long it took to end. */
    Duration stop() throws IOException, InterruptedException {
        long before = System.nanoTime();
        process.destroy();
        if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            kill();
            throw new IOException("%s did not stop within %d s".formatted(name, STOP_LIMIT.toSeconds()));
        }
        return Duration.ofNanos(System.nanoTime() - before);
    }
}
