package io.khabar.enrich.language;

import io.khabar.article.Article;
import io.khabar.enrich.text.ArticleText;
import io.khabar.enrich.text.Enrichment;
import io.khabar.enrich.text.Lexicon;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Sets the language of an article from its text; a language given by the provider stays when the text does not tell.
 *
 * <p>The script says which languages can be meant at all. {@linkplain LanguageClues Letters and frequent words} decide
 * among those, if one language is clearly ahead. If none is, the {@linkplain LanguageModel n-gram model} is asked as
 * well, and its answer added; a language that is still not ahead of all others is not told.
 */
public final class LanguageEnrichment implements Enrichment {
    /** UTF-16 code units of the body that are looked at; more text makes the answer slower, not better. */
    private static final int BODY_START = 400;
    /** Fewest letters that say anything; below are names and numbers. */
    private static final int LEAST_LETTERS = 10;
    /** Points of clues that decide by themselves, and how far ahead of the next language they must be. */
    private static final double SURE = 2;

    private static final double SURE_AHEAD = 1.5;
    /** Points for a confidence of the model that is e times as high. */
    private static final double MODEL_WEIGHT = 4;
    /** Points that a language must be ahead of the next one, clues and model together. */
    private static final double AHEAD = 0.45;
    /** Points of the languages that news is expected in. */
    private static final double EXPECTED = 0.5;

    private final LanguageClues clues;
    private final LanguageModel model = new LanguageModel();

    /** Reads the shipped words, and the model beside the start. */
    public LanguageEnrichment(Lexicon lexicon) {
        clues = new LanguageClues(lexicon.read("language/common-words.txt"));
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
        Set<String> possible = Languages.writtenIn(Languages.script(text), text);
        if (possible.size() < 2) {
            return possible.isEmpty() ? null : possible.iterator().next();
        }
        Map<String, Double> points = new HashMap<>(clues.points(text));
        points.keySet().retainAll(possible);
        String sure = ahead(points, (first, second) -> first >= SURE && first >= SURE_AHEAD * second);
        return sure != null ? sure : withModel(text, points, possible);
    }

    private String withModel(String text, Map<String, Double> points, Set<String> possible) {
        Map<String, Double> confidences = model.confidences(text, possible);
        double most = confidences.values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        Map<String, Double> sum = new HashMap<>();
        confidences.forEach((language, confidence) -> {
            double expected = Languages.isExpected(language) ? EXPECTED : 0;
            double modelled = MODEL_WEIGHT * Math.log(confidence / most);
            sum.put(language, points.getOrDefault(language, 0.0) + expected + modelled);
        });
        return ahead(sum, (first, second) -> first >= second + AHEAD);
    }

    /** The language with the most points, if it is so far ahead of the next. */
    private static String ahead(Map<String, Double> points, BiPredicate<Double, Double> isAhead) {
        String first = null;
        double most = Double.NEGATIVE_INFINITY;
        double next = Double.NEGATIVE_INFINITY;
        for (Map.Entry<String, Double> entry : points.entrySet()) {
            if (entry.getValue() > most) {
                next = most;
                most = entry.getValue();
                first = entry.getKey();
            } else {
                next = Math.max(next, entry.getValue());
            }
        }
        return first != null && isAhead.test(most, next) ? first : null;
    }
}
