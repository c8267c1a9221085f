package io.khabar.analysis;

import com.ibm.icu.text.Normalizer2;
import java.io.Reader;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2CharFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** What all chains begin with, and what one of them goes on with. */
final class WordAnalyzer extends Analyzer {
    private static final Normalizer2 NFKC_CASEFOLD = Normalizer2.getNFKCCasefoldInstance();

    private final UnaryOperator<Reader> first;
    private final UnaryOperator<TokenStream> last;

    /**
     * Creates an analyser.
     *
     * @param first what is done to the text before anything else
     * @param last what is done to the normalised words
     */
    WordAnalyzer(UnaryOperator<Reader> first, UnaryOperator<TokenStream> last) {
        this.first = first;
        this.last = last;
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
        return new ICUNormalizer2CharFilter(first.apply(reader), NFKC_CASEFOLD);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer words = new StandardTokenizer();
        TokenStream normal = letters(new EnglishPossessiveFilter(new DecimalDigitFilter(words)));
        return new TokenStreamComponents(words, last.apply(new VisibleWordsFilter(normal)));
    }

    /** For terms with wildcards, which the query syntax does not cut into words. */
    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return letters(new DecimalDigitFilter(in));
    }

    @Override
    protected Reader initReaderForNormalization(String field, Reader reader) {
        return initReader(field, reader);
    }

    private static TokenStream letters(TokenStream words) {
        return new PersianNormalizationFilter(new ArabicNormalizationFilter(new LetterVariantFilter(words)));
    }
}
