package io.khabar.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text in a file that goes when it is closed, for a program that reads one. */
record TemporaryFile(Path path) implements AutoCloseable {
    TemporaryFile(String text) throws IOException {
        this(Files.writeString(Files.createTempFile("khabar-", ".txt"), text, UTF_8));
    }

    @Override
    public void close() throws IOException {
        Files.delete(path);
    }
}
