package io.khabar.analysis;

import com.ibm.icu.text.Normalizer2;
import java.io.Reader;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2CharFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * The chains of word analysis, shared by articles, rules and the gazetteer, so that all three mean the same by a word.
 *
 * <p>Each chain begins alike: NFKC with case folding (presentation forms, width, case; marks without a meaning of
 * their own such as bidi controls go), words after Unicode's UAX #29, digits as ASCII, English possessives off, Arabic
 * and Persian letter variants, diacritics and tatweel. Offsets always lead back to the original text.
 */
public final class Analysis {
    private static final Normalizer2 NFKC_CASEFOLD = Normalizer2.getNFKCCasefoldInstance();

    private static final Analyzer NAMES = new Chain(stream -> stream);
    private static final Analyzer QUERY = new Chain(Analysis::stemmed);
    private static final Analyzer TEXT = new Chain(stream -> stemmed(new ArabicParticleFilter(stream)));

    private Analysis() {}

    /** Words as they are, normalised but neither cut nor stemmed: for names. */
    public static Analyzer names() {
        return NAMES;
    }

    /** Light stems, one for each word: for the terms of a rule. */
    public static Analyzer query() {
        return QUERY;
    }

    /** Light stems, with those of the words without attached particles at the same position: for articles. */
    public static Analyzer text() {
        return TEXT;
    }

    private static TokenStream stemmed(TokenStream stream) {
        return new PorterStemFilter(new ArabicStemFilter(stream));
    }

    private static final class Chain extends Analyzer {
        private final UnaryOperator<TokenStream> last;

        Chain(UnaryOperator<TokenStream> last) {
            this.last = last;
        }

        @Override
        protected Reader initReader(String field, Reader reader) {
            return new ICUNormalizer2CharFilter(reader, NFKC_CASEFOLD);
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer words = new StandardTokenizer();
            TokenStream normal = new DecimalDigitFilter(words);
            normal = new EnglishPossessiveFilter(normal);
            normal = new ArabicNormalizationFilter(normal);
            normal = new PersianNormalizationFilter(normal);
            // A lone tatweel is a word to UAX #29 and nothing after normalisation.
            normal = new LengthFilter(normal, 1, StandardTokenizer.MAX_TOKEN_LENGTH_LIMIT);
            return new TokenStreamComponents(words, last.apply(normal));
        }

        /** For terms with wildcards, which the query syntax does not cut into words. */
        @Override
        protected TokenStream normalize(String field, TokenStream in) {
            return new PersianNormalizationFilter(new ArabicNormalizationFilter(new DecimalDigitFilter(in)));
        }

        @Override
        protected Reader initReaderForNormalization(String field, Reader reader) {
            return new ICUNormalizer2CharFilter(reader, NFKC_CASEFOLD);
        }
    }
}
