package io.khabar.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.khabar.article.ArticleId;
import io.khabar.article.RawArticle;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Reads raw events from what a user names: files, directories, JSON lines, {@code -} for standard input.
 *
 * <p>{@code *.jsonl} and {@code *.ndjson} give an event for each line, also for an empty one (which is rejected), {@code *.json} one; any other file is a text page.
 * In a directory, at any depth and in the order of the names, only those three and {@code *.txt} are read. Standard
 * input that begins with a brace is JSON lines, otherwise one page. An article with an address has its id as the key of
 * the event, so that its editions stay in their order; without one the key tells where the event came from:
 * {@code page.txt}, {@code articles.jsonl#17}.
 */
public final class RawInputs {
    /** Attribute with the name of the file that a page came from. */
    static final String FILE_ATTRIBUTE = "file";

    private static final String STANDARD_INPUT = "-";
    private static final String TEXT = "text/plain";
    private static final String JSON = "application/json";
    private static final JsonFactory JSON_FACTORY = new JsonFactory();

    private final List<Path> files;
    private final boolean standardInput;

    private RawInputs(List<Path> files, boolean standardInput) {
        this.files = files;
        this.standardInput = standardInput;
    }

    /** Finds the files behind the names; fails at once when one is not there. */
    public static RawInputs of(List<String> names) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            Path path = Path.of(name);
            if (name.equals(STANDARD_INPUT)) {
                continue;
            }
            if (!Files.exists(path)) {
                throw new NoSuchFileException(name, null, "there is no such file or directory");
            }
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            try (Stream<Path> found = Files.walk(path)) {
                List<Path> read = found.filter(Files::isRegularFile)
                        .filter(RawInputs::isInput)
                        .sorted()
                        .toList();
                if (read.isEmpty()) {
                    throw new NoSuchFileException(name, null, "no *.txt, *.json, *.jsonl or *.ndjson file in it");
                }
                files.addAll(read);
            }
        }
        return new RawInputs(List.copyOf(files), names.contains(STANDARD_INPUT));
    }

    /** Gives each event with its key, in order. */
    public void forEach(BiConsumer<String, RawArticle> events) throws IOException {
        for (Path file : files) {
            String name = file.getFileName().toString();
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                if (isLines(name)) {
                    lines(name, in, events);
                } else if (extension(name).equals("json")) {
                    document(name, in.readAllBytes(), events);
                } else {
                    events.accept(name, raw(TEXT, in.readAllBytes(), Map.of(FILE_ATTRIBUTE, name)));
                }
            }
        }
        if (standardInput) {
            standardInput(new BufferedInputStream(System.in), events);
        }
    }

    private static void standardInput(InputStream in, BiConsumer<String, RawArticle> events) throws IOException {
        in.mark(64);
        int first = in.read();
        while (first == ' ' || first == '\n' || first == '\r' || first == '\t') {
            first = in.read();
        }
        in.reset();
        if (first == '{') {
            lines("stdin", in, events);
        } else if (first >= 0) {
            events.accept("stdin", raw(TEXT, in.readAllBytes(), Map.of()));
        }
    }

    /** Lines as bytes: what is not valid UTF-8 is for the decoder to refuse. */
    private static void lines(String name, InputStream in, BiConsumer<String, RawArticle> events) throws IOException {
        ByteLines lines = new ByteLines(in, Integer.MAX_VALUE);
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            document(name + '#' + lines.number(), line, events);
        }
    }

    private static void document(String place, byte[] content, BiConsumer<String, RawArticle> events) {
        RawArticle raw = document(content);
        events.accept(raw.getUrl() == null ? place : key(raw), raw);
    }

    /** The key of an event with an address: the id of its article. */
    public static String key(RawArticle raw) {
        return ArticleId.of(raw.getUrl(), null, null, null, null);
    }

    /** The event of a JSON article. */
    public static RawArticle document(byte[] content) {
        RawArticle raw = raw(JSON, content, Map.of());
        raw.setUrl(url(content));
        return raw;
    }

    /** The {@code url} of a JSON object; null when it has none or is no JSON, which is for the decoder to refuse. */
    private static String url(byte[] content) {
        try (JsonParser json = JSON_FACTORY.createParser(content)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean url = json.currentName().equals("url");
                if (json.nextToken() == JsonToken.VALUE_STRING && url) {
                    return json.getText().isBlank() ? null : json.getText();
                }
                json.skipChildren();
            }
            return null;
        } catch (IOException e) {
            return null;
        }
    }

    private static RawArticle raw(String mediaType, byte[] content, Map<String, String> attributes) {
        return RawArticle.newBuilder()
                .setMediaType(mediaType)
                .setContent(ByteBuffer.wrap(content))
                .setAttributes(attributes)
                .build();
    }

    private static boolean isInput(Path file) {
        String name = file.getFileName().toString();
        return isLines(name) || List.of("txt", "json").contains(extension(name));
    }

    private static boolean isLines(String name) {
        return List.of("jsonl", "ndjson").contains(extension(name));
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
