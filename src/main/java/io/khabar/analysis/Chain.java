package io.khabar.analysis;

import java.io.Reader;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tr.ApostropheFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.tartarus.snowball.ext.TurkishStemmer;

/** One way to read words: how their endings and what is attached to them are treated. */
public enum Chain {
    /** Arabic, English, Russian and Hebrew, told apart by their letters, and every language without a chain of its own. */
    GENERAL(Chain::english, Chain::arabic),
    FRENCH(Chain::french, Chain::arabic),
    SPANISH(SpanishLightStemFilter::new, Chain::arabic),
    GERMAN(words -> new GermanLightStemFilter(new GermanNormalizationFilter(words)), Chain::arabic),
    TURKISH(Chain::turkish, Chain::arabic),
    PERSIAN(Chain::english, (words, isText) -> new PersianStemFilter(words)),
    /** Lucene has no stems for Urdu; its letters are folded with the Persian ones. */
    URDU(Chain::english, (words, isText) -> words);

    private final Analyzer before;
    private final Analyzer query;
    private final Analyzer text;
    private final ThreadLocal<StemStream> stems;

    private interface ArabicScript {
        TokenStream apply(TokenStream words, boolean isText);
    }

    Chain(UnaryOperator<TokenStream> latin, ArabicScript arabic) {
        UnaryOperator<Reader> first = isGeneralBefore() ? reader -> reader : TurkishLetters::lowerCase;
        before = new WordAnalyzer(first, words -> words);
        query = new WordAnalyzer(first, words -> stems(words, latin, arabic, false));
        text = new WordAnalyzer(first, words -> stems(words, latin, arabic, true));
        stems = ThreadLocal.withInitial(() -> new StemStream(words -> stems(words, latin, arabic, true)));
    }

    /** The chain for a language (BCP 47), whatever its script or region. */
    public static Chain of(String language) {
        int end = language.indexOf('-');
        String code = (end < 0 ? language : language.substring(0, end)).toLowerCase(Locale.ROOT);
        return switch (code) {
            case "fr" -> FRENCH;
            case "es" -> SPANISH;
            case "de" -> GERMAN;
            case "tr" -> TURKISH;
            case "fa" -> PERSIAN;
            case "ur" -> URDU;
            default -> GENERAL;
        };
    }

    /** For the terms of a rule: one stem for each word. */
    public Analyzer query() {
        return query;
    }

    /** For articles: also the stems without attached particles. */
    public Analyzer text() {
        return text;
    }

    /** The words of a text, each in its normal form; their stems are asked for with {@link #stems(String)}. */
    public Words words(String text) {
        return Words.of(this, text);
    }

    /** The words of an article. */
    public Reading read(String headline, String body) {
        return new Reading(words(headline), words(body));
    }

    /** The words of an article that was read as most languages are; read again only where that makes a difference. */
    public Reading read(Reading general) {
        return isGeneralBefore()
                ? general
                : read(general.headline().text(), general.body().text());
    }

    /**
     * What {@link #text()} makes of a word in its normal form: its stem, then those without attached particles. To be
     * remembered ({@link WordMemo}) by who asks for many.
     */
    public List<String> stems(String form) {
        return stems.get().of(form);
    }

    /** Whether words are read as in all other languages until it comes to their stems. */
    boolean isGeneralBefore() {
        return !name().equals("TURKISH");
    }

    /** Words before it comes to their stems. */
    Analyzer before() {
        return before;
    }

    private static TokenStream stems(
            TokenStream words, UnaryOperator<TokenStream> latin, ArabicScript arabic, boolean isText) {
        TokenStream stems = new RussianLightStemFilter(words);
        stems = latin.apply(new ScriptFilter(stems, ScriptFilter.LATIN));
        stems = arabic.apply(new ScriptFilter(stems, ScriptFilter.ARABIC), isText);
        return isText ? new HebrewPrefixFilter(stems) : stems;
    }

    private static TokenStream arabic(TokenStream words, boolean isText) {
        return new ArabicStemsFilter(words, isText);
    }

    /** KStem gives words of a dictionary: unlike Porter's it keeps news and new, policy and police apart. */
    private static TokenStream english(TokenStream words) {
        return new KStemFilter(words);
    }

    private static TokenStream french(TokenStream words) {
        return new FrenchLightStemFilter(new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES));
    }

    private static TokenStream turkish(TokenStream words) {
        return new SnowballFilter(new ApostropheFilter(words), new TurkishStemmer());
    }

    /** Turkish has two letters i, and only its own rules know which small one belongs to which capital. */
    private static final class TurkishLetters {
        private static final NormalizeCharMap CAPITALS = capitals();

        static Reader lowerCase(Reader text) {
            return new MappingCharFilter(CAPITALS, text);
        }

        private static NormalizeCharMap capitals() {
            NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
            map.add("I", "ı");
            map.add("İ", "i");
            return map.build();
        }
    }
}
