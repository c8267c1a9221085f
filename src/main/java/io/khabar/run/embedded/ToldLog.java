package io.khabar.run.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the registry was told, on disk: one JSON line each, appended and forced to disk before the answer goes out. A
 * last line without its end was never answered for; it is dropped at the next start.
 */
final class ToldLog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ToldLog.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final FileChannel channel;

    private ToldLog(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static ToldLog open(Path file) throws IOException {
        return new ToldLog(
                file,
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    /**
     * Everything told so far, in order; to be called once, before the first {@link #append}.
     *
     * @throws IOException when a line is not what this class wrote
     */
    List<Told> read() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        if (end < bytes.length) {
            LOG.warn("event=registry_line_dropped file={} bytes={}", file, bytes.length - end);
            channel.truncate(end);
        }
        channel.position(end);
        List<Told> told = new ArrayList<>();
        for (String line :
                new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList()) {
            try {
                told.add(JSON.readValue(line, Told.class));
            } catch (JsonProcessingException e) {
                throw new IOException(file + " line " + (told.size() + 1) + " is damaged", e);
            }
        }
        return told;
    }

    /** @throws UncheckedIOException when it could not be kept; nothing of it stays in the file then */
    void append(Told told) {
        try {
            ByteBuffer line = ByteBuffer.wrap((JSON.writeValueAsString(told) + "\n").getBytes(StandardCharsets.UTF_8));
            long before = channel.position();
            try {
                while (line.hasRemaining()) {
                    channel.write(line);
                }
                channel.force(true);
            } catch (IOException e) {
                channel.truncate(before);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
