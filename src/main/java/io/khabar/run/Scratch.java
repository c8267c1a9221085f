package io.khabar.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A temporary directory that goes when it is closed: the home of an embedded cluster that nobody needs afterwards. */
public final class Scratch implements AutoCloseable {
    private final Path directory;

    public Scratch() throws IOException {
        directory = Files.createTempDirectory("khabar-");
    }

    /** The settings with all that is kept on disk in this directory. */
    public Settings keep(Settings settings) {
        return settings.with(Setting.EMBEDDED_DIR, directory.resolve("cluster"))
                .with(Setting.STATE_DIR, directory.resolve("state"));
    }

    /** The settings with free ports, so that nothing of the user's is in the way. */
    public Settings keepOnFreePorts(Settings settings) {
        return keep(settings)
                .with(Setting.KAFKA_PORT, 0)
                .with(Setting.REGISTRY_PORT, 0)
                .with(Setting.HTTP_PORT, 0);
    }

    @Override
    public void close() throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(directory)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
