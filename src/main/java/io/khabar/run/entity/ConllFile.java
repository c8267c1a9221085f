package io.khabar.run.entity;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.khabar.article.EntityType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A file with a token and its tag ({@code B-PERS}, {@code I-PERS}, {@code O} …) on each line and an empty line after each
 * sentence.
 *
 * <p>The format does not tell where an article ends, which references to earlier names need; a fixed number of sentences is
 * taken for one. Names of other kinds than persons, organisations and locations count as none.
 */
final class ConllFile {
    private static final int SENTENCES = 20;
    private static final Map<String, EntityType> TYPES = Map.of(
            "PER", EntityType.PERSON,
            "PERS", EntityType.PERSON,
            "LOC", EntityType.PLACE,
            "ORG", EntityType.ORGANISATION);

    private ConllFile() {}

    static List<TaggedText> read(Path file) throws IOException {
        List<TaggedText> texts = new ArrayList<>();
        TaggedText text = new TaggedText();
        int sentences = 0;
        int number = 0;
        for (String line : Files.readAllLines(file, UTF_8)) {
            number++;
            if (line.isBlank()) {
                text.endSentence();
                sentences++;
                if (sentences % SENTENCES == 0) {
                    texts.add(text);
                    text = new TaggedText();
                }
                continue;
            }
            String[] columns = line.strip().split("\\s+");
            if (columns.length < 2) {
                throw new IOException(file + ", line " + number + ": not a token and its tag");
            }
            add(text, columns[0], columns[columns.length - 1]);
        }
        texts.add(text);
        return texts;
    }

    private static void add(TaggedText text, String token, String tag) {
        int dash = tag.indexOf('-');
        EntityType type = dash < 0 ? null : TYPES.get(tag.substring(dash + 1));
        text.add(token, type, tag.startsWith("B"));
    }
}
