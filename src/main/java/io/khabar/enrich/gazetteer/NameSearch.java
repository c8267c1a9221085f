package io.khabar.enrich.gazetteer;

import io.khabar.article.Article;
import io.khabar.article.EntityType;
import io.khabar.enrich.gazetteer.GazetteerEntry.Spelling;
import io.khabar.enrich.text.ArticleText;
import io.khabar.enrich.text.FieldText;
import io.khabar.enrich.text.Lexicon;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The search for a gazetteer's names alone, over any names: to measure how it grows. The first countries of the shipped
 * gazetteer are always among them.
 */
public final class NameSearch {
    private static final int SHIPPED = 250;
    private static final int NAMES_OF_AN_ENTRY = 3;

    private final NameFinder finder;

    public NameSearch(Iterator<String> names) {
        List<GazetteerEntry> entries =
                new ArrayList<>(Gazetteer.load(new Lexicon()).entries().subList(0, SHIPPED));
        while (names.hasNext()) {
            List<Spelling> spellings = new ArrayList<>(NAMES_OF_AN_ENTRY);
            while (spellings.size() < NAMES_OF_AN_ENTRY && names.hasNext()) {
                spellings.add(new Spelling(names.next(), true));
            }
            entries.add(new GazetteerEntry(
                    "place/made-" + entries.size(),
                    EntityType.PLACE,
                    Map.of("ar", spellings.get(0).text()),
                    null,
                    null,
                    false,
                    spellings));
        }
        finder = new NameFinder(new Gazetteer(entries, Set.of()).table(), Set.of());
    }

    /** How many names stand in the article. */
    public int find(Article article) {
        int found = 0;
        for (FieldText field : new ArticleText(article).fields()) {
            found += finder.find(field).size();
        }
        return found;
    }
}
