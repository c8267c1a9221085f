package io.khabar.enrich;

import io.khabar.analysis.Analysis;
import io.khabar.analysis.Word;
import io.khabar.article.Article;
import io.khabar.article.Tag;
import io.khabar.article.TagOrigin;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sets the tags of an article from its provider's keywords: those phrases that the article itself contains, in its own
 * spelling.
 *
 * <p>A keyword that stands in the article as it is, is a tag. Of any other, the longest runs of words that do are tags:
 * some providers join all their phrases with spaces, so that the borders have to be found. A single word out of a longer
 * phrase counts only if there is but that one line; among several keywords it says less than the phrase meant.
 */
final class ProviderTagEnrichment implements Enrichment {
    private static final int MOST_TAGS = 12;
    private static final int LEAST_LETTERS = 3;

    private final Set<String> stopWords;

    /** Words of {@code stopWords} are no tag by themselves. */
    ProviderTagEnrichment(Set<String> stopWords) {
        this.stopWords = stopWords;
    }

    @Override
    public String name() {
        return "provider-tags";
    }

    @Override
    public void apply(Article article, ArticleText text) {
        List<List<String>> keywords = article.getKeywords().stream()
                .map(keyword -> Word.of(Analysis.names(), keyword).stream()
                        .map(Word::form)
                        .toList())
                .filter(words -> !words.isEmpty())
                .toList();
        if (keywords.isEmpty()) {
            return;
        }
        PhraseIndex index = new PhraseIndex(text, keywords);
        Map<List<String>, Phrase> phrases = new LinkedHashMap<>();
        for (List<String> keyword : keywords) {
            addRuns(keyword, keywords.size() == 1 ? 1 : 2, index, phrases);
        }
        int most = phrases.values().stream().mapToInt(Phrase::count).max().orElse(1);
        article.setTags(phrases.values().stream()
                .map(phrase -> new Tag(phrase.text(), TagOrigin.PROVIDER, score(phrase, most)))
                .sorted(Comparator.comparing(Tag::getScore).reversed())
                .limit(MOST_TAGS)
                .toList());
    }

    private void addRuns(List<String> keyword, int least, PhraseIndex index, Map<List<String>, Phrase> phrases) {
        for (int from = 0; from < keyword.size(); ) {
            int words = index.longestRun(keyword, from);
            boolean isWhole = words == keyword.size();
            if (words > 0 && (isWhole || words >= least)) {
                List<String> run = keyword.subList(from, from + words);
                if (words > 1 || isTelling(run.get(0))) {
                    phrases.computeIfAbsent(run, index::phrase);
                }
            }
            from += Math.max(words, 1);
        }
    }

    private boolean isTelling(String word) {
        return word.length() >= LEAST_LETTERS && !stopWords.contains(word) && !Character.isDigit(word.charAt(0));
    }

    /** 0.4, as the provider chose it; 0.3 for standing in the headline; 0.3 for its share of the most frequent tag's count. */
    private static float score(Phrase phrase, int most) {
        return (float) (0.4 + (phrase.inHeadline() ? 0.3 : 0) + 0.3 * phrase.count() / most);
    }
}
