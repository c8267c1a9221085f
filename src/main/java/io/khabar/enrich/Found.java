package io.khabar.enrich;

import io.khabar.article.Span;
import java.util.List;

/**
 * A name that stands in a field; more than one when several entries share it.
 *
 * @param from index of its first word
 * @param to index after its last word
 * @param start offset in the original text, without attached particles
 * @param end offset after it
 */
record Found(FieldText field, int from, int to, int start, int end, List<Name> names) {

    int words() {
        return to - from;
    }

    String text() {
        return field.text().substring(start, end);
    }

    Span span() {
        return field.span(start, end);
    }

    /** Whether a particle is written onto the name. */
    boolean hasParticle() {
        return start > field.start(from);
    }
}
