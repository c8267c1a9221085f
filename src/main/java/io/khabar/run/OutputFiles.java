package io.khabar.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.khabar.Topics;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Writes the output topics as JSON lines: one file for each topic, also when it is empty. */
public final class OutputFiles {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String TOPICS = "topic";

    private final Path directory;
    private final TopicReader reader;

    public OutputFiles(Path directory, TopicReader reader) {
        this.directory = directory;
        this.reader = reader;
    }

    /**
     * Makes the directory, so that a name that can't be written to is told before the work and not after it. Files of an
     * earlier run are written over; one of a topic that is no more would stay and look like a result, and is told.
     *
     * @param topicIds ids of the output topics
     */
    public static void prepare(Path directory, Collection<String> topicIds) throws IOException {
        try {
            Files.createDirectories(directory.resolve(TOPICS));
        } catch (IOException e) {
            throw new IOException("can't write to %s: %s".formatted(directory, e), e);
        }
        if (!Files.isWritable(directory)) {
            throw new IOException("can't write to %s".formatted(directory));
        }
        try (Stream<Path> files = Files.list(directory.resolve(TOPICS))) {
            List<String> others = files.map(file -> file.getFileName().toString())
                    .filter(name -> !topicIds.contains(name.replaceAll("\\.jsonl$", "")))
                    .sorted()
                    .toList();
            if (!others.isEmpty()) {
                throw new IOException("%s has files of no topic, first %s: remove them or choose another directory"
                        .formatted(directory.resolve(TOPICS), others.get(0)));
            }
        }
    }

    /**
     * Writes all topics into a directory that is {@linkplain #prepare prepared}.
     *
     * @param topicIds ids of the output topics
     * @return number of lines by file name
     */
    public Map<String, Long> write(Topics topics, Collection<String> topicIds) throws IOException {
        Map<String, Long> lines = new LinkedHashMap<>();
        write(lines, topics.articles(), "articles.jsonl", this::line);
        write(lines, topics.duplicates(), "duplicates.jsonl", this::line);
        write(lines, topics.rejected(), "rejected.jsonl", this::line);
        write(lines, topics.deadLetter(), "dead-letter.jsonl", OutputFiles::deadLetter);
        for (String id : topicIds) {
            write(lines, topics.topic(id), TOPICS + "/" + id + ".jsonl", this::line);
        }
        return lines;
    }

    private void write(
            Map<String, Long> lines, String topic, String file, Function<ConsumerRecord<String, byte[]>, String> line)
            throws IOException {
        AtomicLong count = new AtomicLong();
        try (BufferedWriter out = Files.newBufferedWriter(directory.resolve(file), UTF_8)) {
            reader.readAll(topic, record -> {
                try {
                    out.write(line.apply(record));
                    out.write('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                count.incrementAndGet();
            });
        }
        lines.put(file, count.get());
    }

    private String line(ConsumerRecord<String, byte[]> record) {
        return AvroJson.line(reader.value(record));
    }

    /** A dead letter as it is: key, value in base64, and Kafka Streams' headers as text. */
    private static String deadLetter(ConsumerRecord<String, byte[]> record) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("key", record.key());
            json.writeFieldName("value");
            if (record.value() == null) {
                json.writeNull();
            } else {
                json.writeBinary(record.value());
            }
            json.writeObjectFieldStart("headers");
            for (Header header : record.headers()) {
                json.writeStringField(header.key(), new String(header.value(), UTF_8));
            }
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string in memory can't fail to be written", e);
        }
        return line.toString();
    }
}
