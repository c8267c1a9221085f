package io.khabar.enrich.name;

import io.khabar.article.EntityType;
import io.khabar.enrich.gazetteer.Found;
import io.khabar.enrich.gazetteer.GazetteerEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The organisations that an article names, to find what a shorter form refers to: وزارة الخارجية is the وزارة الخارجية الأمريكية of the same
 * article, if it names no other.
 */
final class OrganisationNames {
    /** Most names of an article that are kept; a list of more has no short forms. */
    private static final int MOST = 200;

    private final Map<List<String>, GazetteerEntry> names = new HashMap<>();

    /** Adds a name of the gazetteer. */
    void add(Found name, GazetteerEntry entry) {
        if (isKept(name.words(), entry)) {
            names.putIfAbsent(forms(name), entry);
        }
    }

    /** Adds a name that no list has. */
    void add(Unlisted name, GazetteerEntry entry) {
        if (isKept(name.to() - name.from(), entry)) {
            names.putIfAbsent(name.forms(), entry);
        }
    }

    private boolean isKept(int words, GazetteerEntry entry) {
        return entry.type() == EntityType.ORGANISATION && words > 1 && names.size() < MOST;
    }

    private static List<String> forms(Found found) {
        List<String> forms = new ArrayList<>(found.words());
        for (int word = found.from(); word < found.to(); word++) {
            forms.add(found.field().form(word));
        }
        return forms;
    }

    /** The only organisation whose longer name begins with these words, or the given one. */
    GazetteerEntry of(List<String> forms, GazetteerEntry otherwise) {
        GazetteerEntry only = null;
        for (Map.Entry<List<String>, GazetteerEntry> name : names.entrySet()) {
            List<String> longer = name.getKey();
            if (longer.size() > forms.size() && longer.subList(0, forms.size()).equals(forms)) {
                if (only != null && !only.equals(name.getValue())) {
                    return otherwise;
                }
                only = name.getValue();
            }
        }
        return only == null ? otherwise : only;
    }
}
