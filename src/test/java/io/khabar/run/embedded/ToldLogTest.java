package io.khabar.run.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToldLogTest {
    private static final List<Told> TOLD = List.of(
            new Told.Registered("صفحات", 1, 1, "\"string\""),
            new Told.Deleted("صفحات", List.of(1), true),
            new Told.LevelSet(null, CompatibilityLevel.FULL),
            new Told.LevelSet("صفحات", null));

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void writeAll() throws IOException {
        file = directory.resolve("registry.jsonl");
        try (ToldLog log = ToldLog.open(file)) {
            assertThat(log.read()).isEmpty();
            TOLD.forEach(log::append);
        }
    }

    private List<Told> read() throws IOException {
        try (ToldLog log = ToldLog.open(file)) {
            return log.read();
        }
    }

    @Test
    void readsBackWhatWasWritten() throws IOException {
        assertThat(read()).isEqualTo(TOLD);
    }

    @Test
    void dropsALastLineWithoutItsEndAndGoesOnBehindTheRest() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int cut = 1; cut < 20; cut++) {
            Files.write(file, Arrays.copyOf(whole, whole.length - cut));
            try (ToldLog log = ToldLog.open(file)) {
                assertThat(log.read()).isEqualTo(TOLD.subList(0, 3));
                log.append(TOLD.get(3));
            }
            assertThat(Files.readAllBytes(file)).isEqualTo(whole);
        }
    }

    @Test
    void namesALineThatSomebodyElseWrote() throws IOException {
        Files.writeString(file, "{\"told\":\"nothing\"}\n", StandardOpenOption.APPEND);

        assertThatThrownBy(this::read).isInstanceOf(IOException.class).hasMessageContaining("line 5 is damaged");
        assertThatThrownBy(() -> EmbeddedRegistry.start(directory, 0))
                .isInstanceOf(EmbeddedStartException.class)
                .hasMessageContaining("line 5 is damaged");
    }
}
