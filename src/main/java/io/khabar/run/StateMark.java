package io.khabar.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A mark beside the state stores that says whether a process works on them or was ended in the midst of it.
 *
 * <p>What such a process left is worth nothing with exactly-once: Kafka Streams makes every store anew that was open. But
 * when it finds that out one store after the other, it stumbles over stores that it has closed itself (KAFKA-20808, as of
 * 4.3.1), and each time a thread dies and the partitions move.
 */
final class StateMark implements AutoCloseable {
    private static final byte OPEN = 1;

    private final FileChannel channel;
    private final FileLock lock;
    private final boolean unclean;

    private StateMark(FileChannel channel, FileLock lock, boolean unclean) {
        this.channel = channel;
        this.lock = lock;
        this.unclean = unclean;
    }

    /** Sets the mark; in a directory that another process works in it is left as it is. */
    static StateMark set(Path stateDirectory, String applicationId) {
        try {
            Files.createDirectories(stateDirectory);
            FileChannel channel = FileChannel.open(
                    file(stateDirectory, applicationId),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            FileLock lock = lock(channel);
            if (lock == null) {
                return new StateMark(channel, null, false);
            }
            boolean unclean = channel.size() > 0;
            channel.write(ByteBuffer.wrap(new byte[] {OPEN}), 0);
            return new StateMark(channel, lock, unclean);
        } catch (IOException e) {
            throw new UncheckedIOException("the state directory can't be used: " + stateDirectory, e);
        }
    }

    /** Whether a process that is gone has left the mark. */
    static boolean isLeftOpen(Path stateDirectory, String applicationId) throws IOException {
        Path file = file(stateDirectory, applicationId);
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return channel.size() > 0 && lock(channel) != null;
        }
    }

    private static Path file(Path stateDirectory, String applicationId) {
        return stateDirectory.resolve(applicationId + ".open");
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Whether the last process was ended before it had closed its stores. */
    boolean isUnclean() {
        return unclean;
    }

    /** Takes the mark away: all stores are closed. */
    void clear() {
        if (lock == null) {
            return;
        }
        try {
            channel.truncate(0);
        } catch (IOException e) {
            throw new UncheckedIOException("the mark of the state directory can't be cleared", e);
        }
    }

    /** Gives the directory free, with the mark as it is. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the mark of the state directory can't be closed", e);
        }
    }
}
