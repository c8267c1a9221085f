package io.khabar.enrich.gazetteer;

import io.khabar.analysis.Words;
import io.khabar.enrich.gazetteer.GazetteerEntry.Spelling;
import io.khabar.enrich.text.Lexicon;
import io.khabar.enrich.text.WordList;
import java.util.List;
import java.util.Set;

/** The names that can be found in articles, and what they stand for. */
public final class Gazetteer {
    private static final List<String> FILES =
            List.of("odbl/countries", "places", "odbl/places", "people", "organisations", "events");

    private final List<GazetteerEntry> entries;
    private final Set<String> titles;
    private final NameTable table;

    /** Words of {@code titles} are no part of the name that they stand before. */
    Gazetteer(List<GazetteerEntry> entries, Set<String> titles) {
        this.entries = entries;
        this.titles = titles;
        NameTable.Builder names = new NameTable.Builder();
        for (GazetteerEntry entry : entries) {
            entry.spellings().forEach(spelling -> add(entry, spelling, names));
        }
        table = names.build();
    }

    /** The shipped files with the JDK's countries. */
    public static Gazetteer load(Lexicon lexicon) {
        GazetteerReader reader = new GazetteerReader();
        for (String file : FILES) {
            String name = "gazetteer/" + file + ".jsonl";
            reader.read(name, lexicon.read(name));
        }
        Set<String> titles = WordList.parse(lexicon.read("gazetteer/titles.txt"));
        return new Gazetteer(CountryNames.addTo(reader.entries()), titles);
    }

    /** Each once, in the order of the files; countries that only the JDK knows come last. */
    public List<GazetteerEntry> entries() {
        return entries;
    }

    /** Every name of every entry, in all its spellings. */
    public NameTable table() {
        return table;
    }

    private void add(GazetteerEntry entry, Spelling spelling, NameTable.Builder names) {
        String text = spelling.text();
        Words words = Words.of(text);
        if (words.size() == 0) {
            return;
        }
        boolean titled = isTitled(entry, text, words);
        Name name = new Name(entry, text, spelling.certain(), capitals(text, words), titled, isAcronym(text));
        for (List<String> forms : ArabicSpellings.of(words.forms())) {
            names.add(forms, name);
            if (forms.size() > 1 && forms.stream().allMatch(LetterNames::has)) {
                names.add(List.of(String.join(".", forms)), name);
            }
            // Both apostrophes are in use inside names, and the analysis keeps them apart.
            if (forms.stream().anyMatch(form -> form.indexOf('\'') >= 0)) {
                names.add(
                        forms.stream().map(form -> form.replace('\'', '\u2019')).toList(), name);
            }
        }
    }

    private boolean isTitled(GazetteerEntry entry, String text, Words words) {
        if (words.size() < 2 || !titles.contains(words.form(0))) {
            return false;
        }
        String rest = text.substring(words.start(1));
        return entry.spellings().stream().anyMatch(other -> other.text().equals(rest));
    }

    private static long capitals(String text, Words words) {
        long capitals = 0;
        for (int i = 0; i < words.size(); i++) {
            if (Character.isUpperCase(text.charAt(words.start(i)))) {
                capitals |= 1L << i;
            }
        }
        return capitals;
    }

    private static boolean isAcronym(String text) {
        return text.chars().anyMatch(Character::isUpperCase)
                && text.chars().noneMatch(Character::isLowerCase)
                && text.indexOf('.') < 0
                && text.indexOf(' ') < 0;
    }
}
