package io.khabar.enrich.gazetteer;

import java.util.Set;

/** How Arabic writes the names of Latin letters, by which it spells foreign acronyms: بي بي سي is BBC. */
public final class LetterNames {
    private static final Set<String> NAMES = Set.of(
            "ايه", "اي", "بي", "سي", "دي", "اف", "جي", "اتش", "ايتش", "اش", "كي", "كيه", "ال", "ام", "ان", "او", "كيو",
            "ار", "اس", "تي", "يو", "في", "دبليو", "اكس", "واي", "زد", "زي", "جيه");

    private LetterNames() {}

    /** Whether a normalised word is the name of a Latin letter. */
    public static boolean has(String form) {
        return NAMES.contains(form);
    }
}
