package io.khabar.enrich;

import io.khabar.analysis.Analysis;
import io.khabar.analysis.Word;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The phrases of a provider's keywords that the article itself contains, in its own spelling.
 *
 * <p>A keyword that stands in the article as it is, is one. Of any other, the longest runs of words that do are taken:
 * some providers join all their phrases with spaces, so that the borders have to be found. A single word out of a longer
 * phrase counts only if there is but that one line; among several keywords it says less than the phrase meant.
 */
final class ProviderPhrases {
    private static final int LEAST_LETTERS = 3;

    private final TagWords words;

    ProviderPhrases(TagWords words) {
        this.words = words;
    }

    List<Phrase> find(List<String> given, ArticleText text) {
        List<List<String>> keywords = given.stream()
                .map(keyword -> Word.of(Analysis.names(), keyword).stream()
                        .map(Word::form)
                        .toList())
                .filter(forms -> !forms.isEmpty())
                .toList();
        if (keywords.isEmpty()) {
            return List.of();
        }
        PhraseIndex index = new PhraseIndex(text, keywords);
        Map<List<String>, Phrase> phrases = new LinkedHashMap<>();
        for (List<String> keyword : keywords) {
            addRuns(keyword, keywords.size() == 1 ? 1 : 2, index, phrases);
        }
        return List.copyOf(phrases.values());
    }

    private void addRuns(List<String> keyword, int least, PhraseIndex index, Map<List<String>, Phrase> phrases) {
        for (int from = 0; from < keyword.size(); ) {
            int length = index.longestRun(keyword, from);
            boolean isWhole = length == keyword.size();
            if (length > 0 && (isWhole || length >= least)) {
                List<String> run = keyword.subList(from, from + length);
                if (length > 1 || isTelling(run.get(0), isWhole)) {
                    phrases.computeIfAbsent(run, index::phrase);
                }
            }
            from += Math.max(length, 1);
        }
    }

    /** A general noun is a tag only as a keyword of its own: then it was chosen. */
    private boolean isTelling(String form, boolean isWhole) {
        String bare = ArabicPhrases.isDefinite(form) ? form.substring(2) : form;
        boolean weak = words.isWeak(form) || words.isWeak(bare);
        return form.length() >= LEAST_LETTERS
                && !words.isListed(form)
                && !words.isListed(bare)
                && (isWhole || !weak)
                && !Character.isDigit(form.charAt(0));
    }
}
