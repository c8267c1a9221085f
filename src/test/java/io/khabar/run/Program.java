package io.khabar.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command in a process of its own, as somebody runs it; what it prints is kept in files. */
record Program(Process process, Path out, Path err) implements AutoCloseable {
    static Program start(Path directory, Map<String, String> environment, String... arguments) throws IOException {
        return start(directory, List.of(), environment, arguments);
    }

    static Program start(Path directory, List<String> options, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // The quick compiler alone: none lives long enough to gain by the other.
        command.addAll(List.of(
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(options);
        command.add("io.khabar.Main");
        command.addAll(Arrays.asList(arguments));
        Path out = Files.createTempFile(directory, arguments[0], ".out");
        Path err = Files.createTempFile(directory, arguments[0], ".err");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.redirectOutput(out.toFile()).redirectError(err.toFile());
        return new Program(builder.start(), out, err);
    }

    /** Waits for its end. */
    int exitCode() throws IOException, InterruptedException {
        assertThat(process.waitFor(1, TimeUnit.MINUTES))
                .as("ended; " + printed())
                .isTrue();
        return process.exitValue();
    }

    /** All that it has printed so far. */
    String printed() throws IOException {
        return Files.readString(out, UTF_8) + Files.readString(err, UTF_8);
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
