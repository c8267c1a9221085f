package io.khabar.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFilesTest {
    @TempDir
    private Path directory;

    @Test
    void results_of_topics_that_are_no_more_are_told_before_the_work() throws IOException {
        OutputFiles.prepare(directory, List.of("rivers"));
        Files.createFile(directory.resolve("articles.jsonl"));
        Files.createFile(directory.resolve("topic/rivers.jsonl"));
        OutputFiles.prepare(directory, List.of("rivers"));
        assertThatThrownBy(() -> OutputFiles.prepare(directory, List.of("lakes")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("rivers.jsonl: remove them or choose another directory");
        assertThat(directory.resolve("topic/rivers.jsonl")).exists();
    }
}
