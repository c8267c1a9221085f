package io.khabar.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs of others that some tests need; without them these tests are left out and say so. */
final class Programs {
    private Programs() {}

    /** The path of a program, or the test ends here. */
    static String find(String name) {
        Optional<Path> found = Stream.of(System.getenv("PATH").split(":"))
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(found.isPresent(), () -> name + " is not installed (Debian has it in the package prometheus)");
        return found.get().toString();
    }

    /** What a program prints, which must end well. */
    static String output(Path input, String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("khabar-output", ".txt");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            if (input != null) {
                builder.redirectInput(input.toFile());
            }
            Process process = builder.start();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            String printed = Files.readString(output, UTF_8);
            assertThat(process.exitValue()).as("%s", printed).isZero();
            return printed;
        } finally {
            Files.delete(output);
        }
    }
}
