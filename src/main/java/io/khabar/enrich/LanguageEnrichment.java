package io.khabar.enrich;

import io.khabar.article.Article;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetector;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.langdetect.ThreadSafeLanguageDetectorME;

/**
 * Sets the language of an article from its text; a language given by the provider stays when the text does not tell.
 *
 * <p>The script says which languages can be meant at all. Among those decides the n-gram model of OpenNLP, if its first
 * choice is clearly ahead of the second.
 */
final class LanguageEnrichment implements Enrichment {
    /** UTF-16 code units of the body that are looked at; more text makes the answer slower, not better. */
    private static final int BODY_START = 400;
    /** Fewest letters that say anything; below are names and numbers. */
    private static final int LEAST_LETTERS = 12;
    /** How far the first choice must be ahead of the second; below are lists of names, and texts in two languages. */
    private static final double AHEAD = 1.12;

    private static final String MODEL = "/langdetect-183.bin";

    private final LanguageDetector detector;

    LanguageEnrichment() {
        try (InputStream model = LanguageDetectorModel.class.getResourceAsStream(MODEL)) {
            if (model == null) {
                throw new IllegalStateException("the language model " + MODEL + " is not on the class path");
            }
            detector = new ThreadSafeLanguageDetectorME(new LanguageDetectorModel(model));
        } catch (IOException e) {
            throw new UncheckedIOException("can't read the language model", e);
        }
    }

    @Override
    public String name() {
        return "language";
    }

    @Override
    public void apply(Article article, ArticleText text) {
        String body = article.getBody();
        String start = body.length() <= BODY_START ? body : body.substring(0, BODY_START);
        String told = tell(article.getHeadline() + "\n" + start);
        if (told != null) {
            article.setLanguage(told);
        }
    }

    /** The language of the text (BCP 47), or null when it can't be told. */
    String tell(String text) {
        if (text.codePoints().filter(Character::isLetter).count() < LEAST_LETTERS) {
            return null;
        }
        Set<String> possible = Languages.writtenIn(Languages.script(text));
        if (possible.size() < 2) {
            return possible.isEmpty() ? null : possible.iterator().next();
        }
        if (possible.contains("ar") && Languages.hasArabicLetters(text)) {
            return "ar";
        }
        String first = null;
        double confidence = 0;
        for (Language language : detector.predictLanguages(text)) {
            String code = Languages.code(language.getLang());
            if (code == null || !possible.contains(code) || code.equals(first)) {
                continue;
            }
            if (first != null) {
                return confidence >= AHEAD * language.getConfidence() ? first : null;
            }
            first = code;
            confidence = language.getConfidence();
        }
        return first;
    }
}
