package io.khabar.enrich.name;

import io.khabar.article.EntityType;
import io.khabar.enrich.gazetteer.GazetteerEntry;
import io.khabar.enrich.text.FieldText;
import java.util.ArrayList;
import java.util.List;

/**
 * A name that no list has, with the words that it takes.
 *
 * @param from index of its first word
 * @param to index after its last word
 * @param start offset of the name in the original text, behind an attached particle
 * @param sure whether it stands even where the gazetteer has names within it
 * @param known what it stands for where the gazetteer has it by a shorter name, or null
 */
record Unlisted(FieldText field, EntityType type, int from, int to, int start, boolean sure, GazetteerEntry known) {

    int end() {
        return field.end(to - 1);
    }

    String text() {
        return field.text().substring(start, end());
    }

    /** Its normalised words; the first one without the particle, and with the article that is within لل. */
    List<String> forms() {
        List<String> forms = new ArrayList<>(to - from);
        for (int word = from; word < to; word++) {
            forms.add(field.form(word));
        }
        int particle = start - field.start(from);
        String first = forms.get(0).substring(Math.min(particle, forms.get(0).length() - 1));
        forms.set(0, first.length() > 4 && first.startsWith("لل") ? "ال" + first.substring(2) : first);
        return forms;
    }

    /** What stands for it: the same words of the same type are the same. */
    GazetteerEntry entry() {
        return known != null ? known : GazetteerEntry.unlisted(type, text(), String.join(" ", forms()));
    }
}
