package io.khabar.enrich.gazetteer;

import io.khabar.enrich.text.Lexicon;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The shipped gazetteer's entries by name, for those who compare it with a list of their own.
 *
 * <p>Case, accents, hyphens and what stands in parentheses make no difference: such lists differ in them.
 */
public final class KnownNames {
    private final Map<String, Set<String>> ids = new HashMap<>();

    private KnownNames(Gazetteer gazetteer) {
        for (GazetteerEntry entry : gazetteer.entries()) {
            entry.spellings().forEach(spelling -> add(spelling.text(), entry));
            entry.names().values().forEach(name -> add(name, entry));
        }
    }

    public static KnownNames shipped() {
        return new KnownNames(Gazetteer.load(new Lexicon()));
    }

    private void add(String name, GazetteerEntry entry) {
        ids.computeIfAbsent(key(name), unseen -> new HashSet<>()).add(entry.id());
    }

    /** Ids of the entries that have the name; empty when none has. */
    public Set<String> ids(String name) {
        return ids.getOrDefault(key(name), Set.of());
    }

    private static String key(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return plain.replaceAll("\\p{M}|\\([^)]*\\)", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
