package io.khabar.run.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Holds a data directory for one owner, over processes; the system gives it back when the process ends, however it
 * ends.
 *
 * <p>The broker has a lock of its own, but takes it only after its controller has opened the metadata log.
 */
final class DirectoryLock implements AutoCloseable {
    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws EmbeddedStartException when another process, or this one, holds the directory or it can't be written */
    static DirectoryLock take(Path directory) {
        FileChannel channel;
        try {
            Files.createDirectories(directory);
            channel = FileChannel.open(
                    directory.resolve("khabar.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new EmbeddedStartException("cannot write to the data directory " + directory + ": " + e, e);
        }
        if (!locked(channel, directory)) {
            close(channel);
            throw new EmbeddedStartException(
                    "the data directory " + directory + " is in use by another running broker or registry");
        }
        return new DirectoryLock(channel);
    }

    private static boolean locked(FileChannel channel, Path directory) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            close(channel);
            throw new EmbeddedStartException("cannot lock the data directory " + directory + ": " + e, e);
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        close(channel);
    }
}
