package io.khabar.dedup;

import io.khabar.analysis.Analysis;
import io.khabar.analysis.Word;
import io.khabar.article.Article;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The measure that the study counts by: Jaccard similarity of the sets of three-word shingles, headline and body. */
final class Shingles {
    private static final int WORDS = 3;

    private Shingles() {}

    /** The normalised words of headline and body, in order. */
    static List<String> words(Article article) {
        return Stream.of(article.getHeadline(), article.getBody())
                .flatMap(text -> Word.of(Analysis.names(), text).stream())
                .map(Word::form)
                .toList();
    }

    static Set<List<String>> of(Article article) {
        return of(words(article), WORDS);
    }

    static Set<List<String>> of(List<String> words, int size) {
        Set<List<String>> shingles = new HashSet<>();
        for (int i = 0; i + size <= words.size(); i++) {
            shingles.add(words.subList(i, i + size));
        }
        return shingles;
    }

    static double jaccard(Set<?> a, Set<?> b) {
        Set<?> less = a.size() < b.size() ? a : b;
        Set<?> more = less == a ? b : a;
        long both = less.stream().filter(more::contains).count();
        return both == 0 ? 0 : (double) both / (a.size() + b.size() - both);
    }
}
