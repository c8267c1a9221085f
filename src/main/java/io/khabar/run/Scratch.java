package io.khabar.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A temporary directory that goes when it is closed: the home of an embedded cluster that nobody needs afterwards. */
public final class Scratch implements AutoCloseable {
    private static final int TRIES = 40;
    private static final int PAUSE_MS = 50;

    private final Path directory;

    /** Makes the directory; it also goes when the process is stopped by a signal, with whatever uses it still running. */
    public Scratch() throws IOException {
        directory = Files.createTempDirectory("khabar-");
        Runtime.getRuntime().addShutdownHook(new Thread(this::deleteAtExit, "khabar-scratch"));
    }

    public Path directory() {
        return directory;
    }

    /** The settings with all that is kept on disk in this directory. */
    public Settings keep(Settings settings) {
        return settings.with(Setting.EMBEDDED_DIR, directory.resolve("cluster"))
                .with(Setting.STATE_DIR, directory.resolve("state"));
    }

    /** The settings with free ports and without a page: nothing of the user's is in the way, and nobody looks at it. */
    public Settings keepOnFreePorts(Settings settings) {
        return keep(settings)
                .with(Setting.KAFKA_PORT, 0)
                .with(Setting.REGISTRY_PORT, 0)
                .with(Setting.HTTP_PORT, 0)
                .with(Setting.PAGE, "off");
    }

    @Override
    public void close() throws IOException {
        delete();
    }

    private void delete() throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> found = Files.walk(directory)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }

    /** A broker that is still running makes files while others are deleted; so this is tried for a while. */
    private void deleteAtExit() {
        for (int tries = 0; tries < TRIES && Files.exists(directory); tries++) {
            try {
                delete();
            } catch (IOException | UncheckedIOException e) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MS));
            }
        }
    }
}
