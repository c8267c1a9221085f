package io.khabar.enrich.gazetteer;

import io.khabar.article.Span;
import io.khabar.enrich.text.FieldText;
import java.util.List;

/**
 * A name that stands in a field; more than one when several entries share it.
 *
 * @param from index of its first word
 * @param to index after its last word
 * @param start offset in the original text, without attached particles
 * @param end offset after it
 */
public record Found(FieldText field, int from, int to, int start, int end, List<Name> names) {

    /** Number of its words. */
    public int words() {
        return to - from;
    }

    /** The name as the text has it. */
    public String text() {
        return field.text().substring(start, end);
    }

    /** The same with its place. */
    public Span span() {
        return field.span(start, end);
    }

    /** Whether a particle is written onto the name. */
    public boolean hasParticle() {
        return start > field.start(from);
    }
}
