package io.khabar.run.entity;

import io.khabar.article.EntityType;
import io.khabar.run.gold.GoldLine;
import io.khabar.run.gold.UnusableLineException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Texts made of lines with a token and its tag ({@code B-PERS}, {@code I-PERS}, {@code O} …) each and an empty line after
 * each sentence.
 *
 * <p>The format does not tell where an article ends, which references to earlier names need; a fixed number of sentences is
 * taken for one. Names of other kinds than persons, organisations and locations count as none.
 */
final class ConllTexts {
    private static final int SENTENCES = 20;
    private static final Map<String, EntityType> TYPES = Map.of(
            "PER", EntityType.PERSON,
            "PERS", EntityType.PERSON,
            "LOC", EntityType.PLACE,
            "ORG", EntityType.ORGANISATION);

    private final List<TaggedText> texts = new ArrayList<>();
    private TaggedText text = new TaggedText();
    private int sentences;

    void add(GoldLine line) throws UnusableLineException {
        String[] columns = line.text().strip().split("\\s+");
        if (columns[0].isEmpty()) {
            text.endSentence();
            sentences++;
            if (sentences % SENTENCES == 0) {
                end();
            }
        } else if (columns.length < 2) {
            throw new UnusableLineException("not a token and its tag");
        } else {
            add(columns[0], columns[columns.length - 1]);
        }
    }

    private void add(String token, String tag) {
        int dash = tag.indexOf('-');
        EntityType type = dash < 0 ? null : TYPES.get(tag.substring(dash + 1));
        text.add(token, type, tag.startsWith("B"));
    }

    private void end() {
        if (!text.isEmpty()) {
            texts.add(text);
        }
        text = new TaggedText();
    }

    /** The texts of all lines; the last one ends here. */
    List<TaggedText> texts() {
        end();
        return texts;
    }
}
