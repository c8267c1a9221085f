package io.khabar.dedup;

import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/**
 * Words that stand in every text: Lucene's lists of the languages of world news, taken together.
 *
 * <p>Nobody asks for a text's language here, so that a wrong guess can't part two copies; a word that is common in one
 * language and rare in another counts as common.
 */
final class StopWords {
    private static final long[] TABLE = table(hashes());

    private StopWords() {}

    /** Whether this is the hash of such a word's normal form. */
    static boolean contains(long form) {
        for (int place = (int) form & TABLE.length - 1; TABLE[place] != 0; place = place + 1 & TABLE.length - 1) {
            if (TABLE[place] == form) {
                return true;
            }
        }
        return false;
    }

    /** Open addressing, at most a quarter full: one look for most words. Every word of every article asks. */
    private static long[] table(long[] hashes) {
        long[] table = new long[Integer.highestOneBit(hashes.length) * 8];
        for (long hash : hashes) {
            int place = (int) hash & table.length - 1;
            while (table[place] != 0) {
                place = place + 1 & table.length - 1;
            }
            table[place] = hash;
        }
        return table;
    }

    private static long[] hashes() {
        return Stream.of(
                        ArabicAnalyzer.getDefaultStopSet(),
                        EnglishAnalyzer.getDefaultStopSet(),
                        PersianAnalyzer.getDefaultStopSet(),
                        FrenchAnalyzer.getDefaultStopSet(),
                        SpanishAnalyzer.getDefaultStopSet(),
                        GermanAnalyzer.getDefaultStopSet(),
                        ItalianAnalyzer.getDefaultStopSet(),
                        PortugueseAnalyzer.getDefaultStopSet(),
                        DutchAnalyzer.getDefaultStopSet(),
                        RussianAnalyzer.getDefaultStopSet(),
                        TurkishAnalyzer.getDefaultStopSet(),
                        IndonesianAnalyzer.getDefaultStopSet())
                .flatMap(CharArraySet::stream)
                .map(word -> Words.ofStopWords(new String((char[]) word)))
                .filter(words -> words.size() == 1)
                .mapToLong(words -> words.form(0))
                .distinct()
                .toArray();
    }
}
