package io.khabar.enrich.tag;

import io.khabar.analysis.Words;
import io.khabar.enrich.text.ArticleText;
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

    private final Forms forms;
    private final PhraseIndex index;
    private final Map<List<String>, Phrase> phrases = new LinkedHashMap<>();

    private ProviderPhrases(Forms forms, PhraseIndex index) {
        this.forms = forms;
        this.index = index;
    }

    static List<Phrase> find(List<String> given, ArticleText text, Forms forms) {
        List<List<String>> keywords = given.stream()
                .map(keyword -> Words.of(keyword).forms())
                .filter(words -> !words.isEmpty())
                .toList();
        if (keywords.isEmpty()) {
            return List.of();
        }
        ProviderPhrases found = new ProviderPhrases(forms, new PhraseIndex(text, forms, keywords));
        for (List<String> keyword : keywords) {
            found.addRuns(keyword, keywords.size() == 1 ? 1 : 2);
        }
        return List.copyOf(found.phrases.values());
    }

    private void addRuns(List<String> keyword, int least) {
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
        Form own = forms.of(form);
        Form bare = own.isDefinite() ? forms.of(form.substring(2)) : own;
        boolean weak = own.isIn(TagWords.WEAK) || bare.isIn(TagWords.WEAK);
        return form.length() >= LEAST_LETTERS
                && !own.isIn(TagWords.BORDER | TagWords.LINK)
                && !bare.isIn(TagWords.BORDER)
                && (isWhole || !weak)
                && !Character.isDigit(form.charAt(0));
    }
}
